using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace AiProvenance.Tool.Assemblies.Code;

/// <summary>What stands behind an instruction's code.</summary>
internal enum OperandKind : byte
{
    Unknown,
    None,
    Byte,
    Short,
    Int,
    Long,
    Token,
    Text,
    Switch,
}

/// <summary>Which instruction has which operand, as the runtime's own table has it.</summary>
internal static class Operands
{
    private static readonly OperandKind[] Short = new OperandKind[256];
    private static readonly OperandKind[] Long = new OperandKind[256];

    static Operands()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is OpCode code)
                (code.Size == 1 ? Short : Long)[(byte)code.Value] = KindOf(code.OperandType);
        }
    }

    public static OperandKind Of(ILOpCode code) => (ushort)code < 0x100 ? Short[(byte)code] : Long[(byte)code];

    private static OperandKind KindOf(OperandType type) => type switch
    {
        OperandType.InlineNone => OperandKind.None,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => OperandKind.Byte,
        OperandType.InlineVar => OperandKind.Short,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.ShortInlineR => OperandKind.Int,
        OperandType.InlineI8 or OperandType.InlineR => OperandKind.Long,
        OperandType.InlineString => OperandKind.Text,
        OperandType.InlineSwitch => OperandKind.Switch,
        OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType =>
            OperandKind.Token,
        _ => OperandKind.Unknown,
    };
}
