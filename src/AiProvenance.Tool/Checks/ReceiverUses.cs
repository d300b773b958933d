using System.Reflection;
using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// What a call really runs whose instruction names only where its method was first declared: <c>IDisposable.Dispose</c>,
/// <c>object.ToString</c>. The value before the dot, as far as it is told beside the call, says which type's method it is.
/// </summary>
internal sealed class ReceiverUses(Session session, Contracts contracts)
{
    private const int MostBack = 12;

    /// <summary>The members of the receiver's type, or of its base types, that a call runs.</summary>
    public IEnumerable<Symbol> Find(ManagedFile file, MethodDefinitionHandle around, MethodCode code, int index)
    {
        var instruction = code.Instructions[index];
        if (instruction.Code is not (ILOpCode.Callvirt or ILOpCode.Call) ||
            session.References.Read(file, instruction.Token) is not { Symbol: MemberSymbol called } reference)
        {
            return [];
        }

        // A value that is put into a text is asked for its own.
        if (called.Name == "AppendFormatted" && reference.Arguments is [var formatted])
            return ListTypes(formatted, file, around).Select(type => FindOfObject(type, "ToString")).OfType<MemberSymbol>();
        if (instruction.Code != ILOpCode.Callvirt)
            return [];
        return FindReceiver(file, around, code, index, called) is { } receiver
            ? ListTypes(receiver, file, around).Where(type => type != called.ContainingType)
                .Select(type => FindRun(type, called))
                .OfType<MemberSymbol>()
                .Select(session.Members.GetNamed)
            : [];
    }

    /// <summary>What a call of an object's own method runs for a value of a type; null for the object's.</summary>
    public static MemberSymbol? FindOfObject(Session session, TypeSymbol type, string name)
    {
        var current = type;
        for (var steps = 0; current is { File: { } file } && steps < 64; steps++)
        {
            foreach (var method in current.FindMethods(name))
            {
                const MethodAttributes Slot = MethodAttributes.Virtual | MethodAttributes.NewSlot;
                var definition = file.Guard(() => file.Reader.GetMethodDefinition(method));
                if ((definition.Attributes & Slot) == MethodAttributes.Virtual &&
                    session.Members.ReadSignature(file, method).ParameterTypes.Length == (name == "Equals" ? 1 : 0))
                {
                    return session.Members.Get(file, method);
                }
            }

            current = session.Members.FindBase(current)?.Type;
        }

        return null;
    }

    private MemberSymbol? FindOfObject(TypeSymbol type, string name) => FindOfObject(session, type, name);

    private MemberSymbol? FindRun(TypeSymbol type, MemberSymbol called)
    {
        if (called.ContainingType.FullName == "System.Object")
            return FindOfObject(type, called.Name);
        var current = type;
        for (var steps = 0; current is { File: { } file } && steps < 64; steps++)
        {
            foreach (var handle in file.Guard(() => file.Reader.GetTypeDefinition(current.Definition).GetMethods()))
            {
                var name = file.Guard(() => file.Reader.GetString(file.Reader.GetMethodDefinition(handle).Name));
                if (name.EndsWith(called.Name, StringComparison.Ordinal) && session.Members.Get(file, handle) is var method &&
                    (contracts.Find(method).Contains(called) || IsUnresolvedContract(method, called)))
                {
                    return method;
                }
            }

            current = session.Members.FindBase(current)?.Type;
        }

        return null;
    }

    // Where the interface's assembly was not given, its name and what compilers seal say it.
    private bool IsUnresolvedContract(MemberSymbol method, MemberSymbol called) =>
        called.File is null &&
            contracts.Find(method).Any(contract => contract.ContainingType == called.ContainingType && contract.Name == called.Name);

    private TypeTerm? FindReceiver(ManagedFile file, MethodDefinitionHandle around, MethodCode code, int index, MemberSymbol called)
    {
        var instructions = code.Instructions;
        if (index > 0 && instructions[index - 1].Code == ILOpCode.Constrained)
            return session.Members.Release.GetTerm(file, instructions[index - 1].Token);
        if (called.Id.EndsWith(')') && called.Kind == MemberKind.Method)
            return null;
        for (var i = index - 1; i >= Math.Max(0, index - MostBack); i--)
        {
            switch (instructions[i].Code)
            {
                case ILOpCode.Dup or ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                case ILOpCode.Pop or ILOpCode.Ldnull or ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Nop:
                    continue;
                default:
                    return FindPushed(file, around, code, instructions[i]);
            }
        }

        return null;
    }

    private TypeTerm? FindPushed(ManagedFile file, MethodDefinitionHandle around, MethodCode code, Instruction instruction)
    {
        if (FindVariable(instruction, ILOpCode.Ldloc_0, ILOpCode.Ldloc_s, ILOpCode.Ldloc) is { } local && !code.Locals.IsNil)
        {
            var locals = file.Reader.GetStandaloneSignature(code.Locals).DecodeLocalSignature(session.Members.Release.GetTerms(file), null);
            return local < locals.Length ? locals[local] : null;
        }

        if (FindVariable(instruction, ILOpCode.Ldarg_0, ILOpCode.Ldarg_s, ILOpCode.Ldarg) is { } argument)
        {
            var signature = session.Members.ReadSignature(file, around);
            var place = signature.Header.IsInstance ? argument - 1 : argument;
            return place >= 0 && place < signature.ParameterTypes.Length ? signature.ParameterTypes[place] : null;
        }

        switch (instruction.Code)
        {
            case ILOpCode.Box or ILOpCode.Unbox_any:
                return session.Members.Release.GetTerm(file, instruction.Token);
            case ILOpCode.Newobj or ILOpCode.Castclass or ILOpCode.Isinst:
                var made = session.References.Read(file, instruction.Token);
                return made.Parent ?? (
                    made.Symbol is TypeSymbol type
                        ? new NamedTerm(type, [])
                        : made.Symbol is MemberSymbol member
                        ? new NamedTerm(member.ContainingType, [])
                        : null);
            case ILOpCode.Call or ILOpCode.Callvirt:
                return session.References.Read(file, instruction.Token).Symbol is MemberSymbol method &&
                    method is { File: { } declaring, Method.IsNil: false }
                    ? session.Members.ReadSignature(declaring, method.Method).ReturnType
                    : null;
            case ILOpCode.Ldfld or ILOpCode.Ldsfld:
                return session.References.Read(file, instruction.Token).Symbol is MemberSymbol { File: { } of } field
                    ? session.Members.ReadType(of, field.Handle)
                    : null;
            default:
                return null;
        }
    }

    private static int? FindVariable(Instruction instruction, ILOpCode first, ILOpCode brief, ILOpCode full) =>
        instruction.Code >= first && instruction.Code <= first + 3 ? instruction.Code - first
        : instruction.Code == brief || instruction.Code == full ? instruction.Operand
        : null;

    private List<TypeSymbol> ListTypes(TypeTerm term, ManagedFile file, MethodDefinitionHandle around) => term switch
    {
        NamedTerm named => [named.Type],
        ParameterTerm parameter => ListConstraints(parameter, file, around),
        PointerTerm pointer => ListTypes(pointer.Target, file, around),
        ModifiedTerm modified => ListTypes(modified.Target, file, around),
        _ => [],
    };

    private List<TypeSymbol> ListConstraints(ParameterTerm parameter, ManagedFile file, MethodDefinitionHandle around)
    {
        var method = file.Reader.GetMethodDefinition(around);
        var parameters = parameter.IsOfMethod
            ? method.GetGenericParameters()
            : file.Reader.GetTypeDefinition(method.GetDeclaringType()).GetGenericParameters();
        return parameters.Select(handle => file.Reader.GetGenericParameter(handle))
            .Where(row => row.Index == parameter.Index)
            .SelectMany(static row => row.GetConstraints())
            .Select(handle => session.Members.Release.GetTerm(file, file.Reader.GetGenericParameterConstraint(handle).Type))
            .OfType<NamedTerm>()
            .Select(static named => named.Type)
            .ToList();
    }
}
