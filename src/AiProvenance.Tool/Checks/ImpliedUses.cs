using System.Reflection.Metadata;
using AiProvenance.Tool.Assemblies.Code;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// What a use of a record's member runs that no line of code calls: the compiler writes members of records, and they call others.
/// </summary>
internal sealed class ImpliedUses(Session session)
{
    private readonly Dictionary<MemberSymbol, ImmutableArray<ImpliedUse>> _known = [];

    /// <summary>The members that a named one leads to through nothing but code that the compiler wrote.</summary>
    public ImmutableArray<ImpliedUse> Find(Symbol? named)
    {
        if (named is not MemberSymbol { Method.IsNil: false } member || !IsWritten(member))
            return [];
        if (!_known.TryGetValue(member, out var found))
            _known.Add(member, found = FindAnew(member));
        return found;
    }

    /// <summary>The same of a row; default for what somebody wrote.</summary>
    public ImmutableArray<ImpliedUse> FindOfWritten(ManagedFile file, MethodDefinitionHandle method) =>
        session.Members.Get(file, method) is var member && IsWritten(member) ? Find(member) : default;

    private ImmutableArray<ImpliedUse> FindAnew(MemberSymbol member)
    {
        var found = new List<ImpliedUse>();
        var seen = new HashSet<MemberSymbol> { member };
        var pending = new Stack<MemberSymbol>(seen);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            var file = next.File!;
            var isOwn = next.ContainingType == member.ContainingType;
            foreach (var instruction in session.GetInventory(file).GetCode(next.Method).Instructions)
            {
                if (!instruction.HasToken || session.References.Read(file, instruction.Token).Symbol is not MemberSymbol called)
                    continue;
                foreach (var value in ListValues(next, session.References.Read(file, instruction.Token), called))
                {
                    found.Add(new ImpliedUse(value, isOwn));
                    if (!value.Method.IsNil && IsWritten(value) && seen.Add(value))
                        pending.Push(value);
                }

                if (IsOfRecord(called, next) && !called.Name.StartsWith('<'))
                    found.Add(new ImpliedUse(session.Members.GetNamed(called), isOwn));
                if (!called.Method.IsNil && IsWritten(called) && seen.Add(called))
                    pending.Push(called);
            }
        }

        return [.. found.Distinct()];
    }

    // The printer itself is the framework's, and says nothing of the record.
    private bool IsOfRecord(MemberSymbol called, MemberSymbol writer) =>
        called.ContainingType == writer.ContainingType || called.ContainingType == session.Members.FindBase(writer.ContainingType)?.Type;

    // A value is compared as the framework's default comparer does, by its own Equals for its type, else by the one for any object; and
    // printed by its own ToString.
    private List<MemberSymbol> ListValues(MemberSymbol writer, CodeReference reference, MemberSymbol called)
    {
        if (called.ContainingType.FullName == "System.Collections.Generic.EqualityComparer`1" &&
            reference.Parent is NamedTerm { Arguments: [NamedTerm { Type: var compared }] })
        {
            if (compared.File is not { } file)
                return [GetUnresolved(compared, called.Name)];
            if (called.Name == "GetHashCode")
                return ReceiverUses.FindOfObject(session, compared, "GetHashCode") is { } hash ? [hash] : [];
            var typed = compared.FindMethods("Equals").Select(method => session.Members.Get(file, method))
                .Where(method =>
                    session.Members.ReadSignature(file, method.Method).ParameterTypes is [NamedTerm only] &&
                    only.Type == compared)
                .ToList();
            return typed.Count > 0 ? typed : ReceiverUses.FindOfObject(session, compared, "Equals") is { } equals ? [equals] : [];
        }

        if (writer.Name != "PrintMembers" || called.File is not { } declaring || called.ContainingType != writer.ContainingType)
            return [];
        var value = called.Kind == MemberKind.Field
            ? session.Members.ReadType(declaring, called.Handle)
            : session.Members.ReadSignature(declaring, called.Method).ReturnType;
        if (value is NamedTerm { Type: { File: null } printed })
            return [GetUnresolved(printed, "ToString")];
        return value is NamedTerm named && ReceiverUses.FindOfObject(session, named.Type, "ToString") is { } text ? [text] : [];
    }

    private static MemberSymbol GetUnresolved(TypeSymbol type, string name)
    {
        var id = "M:" + type.FullName + "." + name;
        return type.GetUnresolved(id, () => new MemberSymbol(MemberKind.Method, type, name, id, default));
    }

    private bool IsWritten(MemberSymbol member) =>
        member.Name is "op_Equality" or "op_Inequality" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or ".ctor"
            or "PrintMembers" or MadeUpNames.Clone &&
        session.Records.IsRecord(member.ContainingType) &&
        session.Records.IsGenerated(member.File!, member.Method);
}

/// <summary>A member that the compiler's own code for a record uses.</summary>
/// <param name="Symbol">The member.</param>
/// <param name="IsOwn">Whether the record itself uses it, and not a record inside it.</param>
internal readonly record struct ImpliedUse(Symbol Symbol, bool IsOwn);
