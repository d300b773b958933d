using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>A method's body, taken apart.</summary>
/// <param name="Instructions">Its instructions, in order.</param>
/// <param name="Locals">The signature of its variables; nil where it has none.</param>
/// <param name="Caught">The types of exceptions that it catches.</param>
internal sealed record MethodCode(
    ImmutableArray<Instruction> Instructions, StandaloneSignatureHandle Locals, ImmutableArray<EntityHandle> Caught)
{
    public static readonly MethodCode Empty = new([], default, []);

    /// <summary>Reads a method's body; one without instructions where it has none.</summary>
    public static MethodCode Read(ManagedFile file, MethodDefinitionHandle method) => file.GetBody(method) is { } body
        ? file.Guard(() => Read(body))
        : Empty;

    private static MethodCode Read(MethodBodyBlock body)
    {
        var reader = body.GetILReader();
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            int code = reader.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | reader.ReadByte();
            instructions.Add(new Instruction(offset, (ILOpCode)code, ReadOperand(ref reader, (ILOpCode)code)));
        }

        return new MethodCode(
            instructions.ToImmutable(),
            body.LocalSignature,
            body.ExceptionRegions.Where(static region => region.Kind == ExceptionRegionKind.Catch)
                .Select(static region => region.CatchType)
                .ToImmutableArray());
    }

    private static int ReadOperand(ref BlobReader reader, ILOpCode code)
    {
        switch (Operands.Of(code))
        {
            case OperandKind.None:
                return 0;
            case OperandKind.Byte:
                return reader.ReadByte();
            case OperandKind.Short:
                return reader.ReadUInt16();
            case OperandKind.Int or OperandKind.Token or OperandKind.Text:
                return reader.ReadInt32();
            case OperandKind.Long:
                _ = reader.ReadInt64();
                return 0;
            case OperandKind.Switch:
                var targets = reader.ReadUInt32();
                if (targets > reader.RemainingBytes / sizeof(int))
                    throw new BadImageFormatException("A switch has more targets than its method has bytes.");
                reader.Offset += (int)targets * sizeof(int);
                return 0;
            default:
                throw new BadImageFormatException("A method has an instruction that does not exist.");
        }
    }
}
