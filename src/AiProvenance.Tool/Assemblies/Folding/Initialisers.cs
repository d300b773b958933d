using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Assemblies.Folding;

/// <summary>
/// A constructor's code, taken apart: the compiler puts fields' initialisers in front of it, and writes all of it where the source has
/// none.
/// </summary>
internal sealed class Initialisers(ReferenceReader references, Members members)
{
    /// <summary>Takes an instance constructor apart.</summary>
    public ConstructorParts SplitInstance(
        ManagedFile file, MethodDefinitionHandle constructor, TypeSymbol type, MethodCode code, ImmutableArray<SourceRange> points)
    {
        var chain = FindChain(file, type, code, out var callsOwn);
        var initialisers = chain < 0 || callsOwn
            ? []
            : Cut(file, constructor, type, code, chain, ILOpCode.Stfld);
        var body = initialisers.IsEmpty ? 0 : initialisers[^1].Part.End;
        var isWritten = points.IsDefault
            ? HasBody(code, chain) || file.Guard(() => file.Reader.GetMethodDefinition(constructor).GetParameters().Count > 0)
            : points.Any(point => point.Offset > chain && point.Offset >= body);
        return new ConstructorParts(initialisers, new CodePart(constructor, body, int.MaxValue), isWritten);
    }

    /// <summary>Takes a static constructor apart.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="constructor">The constructor.</param>
    /// <param name="type">Its type.</param>
    /// <param name="code">Its code.</param>
    /// <param name="points">Where its statements stand, if that is known.</param>
    /// <param name="isWritten">Whether the source has it.</param>
    public ConstructorParts SplitStatic(
        ManagedFile file,
        MethodDefinitionHandle constructor,
        TypeSymbol type,
        MethodCode code,
        ImmutableArray<SourceRange> points,
        bool isWritten)
    {
        var all = Cut(file, constructor, type, code, int.MaxValue, ILOpCode.Stsfld);
        if (!isWritten)
            return new ConstructorParts(all, new CodePart(constructor, all.IsEmpty ? 0 : all[^1].Part.End, int.MaxValue), false);

        // A body that opens with a brace of its own ends the initialisers. Where none shows, what assigns the first fields may be either.
        var brace = points.IsDefault ? -1 : points
            .Where(static point => point.StartLine == point.EndLine && point.EndColumn == point.StartColumn + 1)
            .Select(static point => point.Offset)
            .DefaultIfEmpty(-1)
            .First();
        var isKnown = brace >= 0 && code.Instructions is [.., var last] && brace < last.Offset;
        var initialisers = isKnown ? all.RemoveAll(part => part.Part.Start >= brace) : TakeAscending(all);
        return new ConstructorParts(initialisers, new CodePart(constructor, isKnown ? brace : 0, int.MaxValue), true);
    }

    private static ImmutableArray<FieldInitialiser> TakeAscending(ImmutableArray<FieldInitialiser> all)
    {
        var taken = ImmutableArray<FieldInitialiser>.Empty;
        foreach (var part in all)
        {
            if (!taken.IsEmpty && MetadataRow(part) <= MetadataRow(taken[^1]))
                break;
            taken = taken.Add(part);
        }

        return taken;

        static int MetadataRow(FieldInitialiser part) => System.Reflection.Metadata.Ecma335.MetadataTokens.GetRowNumber(part.Field);
    }

    // The call of another constructor: the base type's, or one of the type's own.
    private int FindChain(ManagedFile file, TypeSymbol type, MethodCode code, out bool callsOwn)
    {
        var @base = members.FindBase(type)?.Type;
        foreach (var instruction in code.Instructions)
        {
            if (instruction.Code != ILOpCode.Call ||
                references.Read(file, instruction.Token).Symbol is not MemberSymbol { Name: ".ctor", ContainingType: var called } ||
                (called != type && called != @base))
            {
                continue;
            }

            callsOwn = called == type;
            return instruction.Offset;
        }

        callsOwn = false;
        return -1;
    }

    private static bool HasBody(MethodCode code, int chain) =>
        code.Instructions.Any(instruction => instruction.Offset > chain && instruction.Code is not (ILOpCode.Nop or ILOpCode.Ret));

    private ImmutableArray<FieldInitialiser> Cut(
        ManagedFile file,
        MethodDefinitionHandle constructor,
        TypeSymbol type,
        MethodCode code,
        int end,
        ILOpCode stores)
    {
        var parts = ImmutableArray.CreateBuilder<FieldInitialiser>();
        var start = 0;
        for (var i = 0; i < code.Instructions.Length && code.Instructions[i].Offset < end; i++)
        {
            var instruction = code.Instructions[i];
            if (instruction.Offset == start && instruction.Code == ILOpCode.Nop && i + 1 < code.Instructions.Length)
            {
                start = code.Instructions[i + 1].Offset;
                continue;
            }

            if (instruction.Code != stores || i + 1 >= code.Instructions.Length)
                continue;
            if (references.Read(file, instruction.Token).Symbol is MemberSymbol { Kind: MemberKind.Field } field &&
                field.ContainingType == type && !field.Handle.IsNil)
            {
                var next = code.Instructions[i + 1].Offset;
                parts.Add(new FieldInitialiser(field.Handle, new CodePart(constructor, start, next)));
                start = next;
            }
        }

        return parts.ToImmutable();
    }
}

/// <summary>The initialiser of a field.</summary>
internal readonly record struct FieldInitialiser(EntityHandle Field, CodePart Part);

/// <summary>What a constructor's code consists of.</summary>
/// <param name="Initialisers">The initialisers of fields, in order.</param>
/// <param name="Body">The rest.</param>
/// <param name="IsWritten">Whether the source has the constructor; else it is part of the type's header.</param>
internal sealed record ConstructorParts(ImmutableArray<FieldInitialiser> Initialisers, CodePart Body, bool IsWritten);
