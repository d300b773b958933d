using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// The code that a use of a record's member runs without a call in source: the compiler writes members of records, and they call other
/// members.
/// </summary>
internal static class ImpliedCalls
{
    private const string PrintMembers = "PrintMembers";
    private const string Clone = "<Clone>$";

    /// <summary>The members that a member leads to through the compiler's code alone, with the members of that code.</summary>
    /// <param name="member">A member as it is used, type arguments included.</param>
    public static IEnumerable<ISymbol> FindAll(ISymbol member)
    {
        if (!IsWrittenByCompiler(member))
            yield break;

        // A record may contain another record of its own type.
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { member };
        var pending = new Stack<ISymbol>();
        pending.Push(member);
        while (pending.Count > 0)
        {
            foreach (var called in Find(pending.Pop()))
            {
                if (!seen.Add(called))
                    continue;
                yield return called;
                pending.Push(called);
            }
        }
    }

    /// <summary>The members of a record that its declaration brings without any source.</summary>
    public static IEnumerable<ISymbol> FindWrittenByCompiler(INamedTypeSymbol record) => record.GetMembers().Where(IsWrittenByCompiler);

    /// <summary>Whether the compiler wrote a member of a record.</summary>
    /// <remarks>
    /// For another assembly's record, only this fact is known: its members are assumed to make the calls that they would make here.
    /// </remarks>
    public static bool IsWrittenByCompiler(ISymbol member) =>
        member is IMethodSymbol { MethodKind: not MethodKind.PropertyGet and not MethodKind.PropertySet, ContainingType: { } type } &&
        (type.IsRecord || type.TypeKind == TypeKind.Struct) && IsNameOfWritten(member.Name) &&
        (member.IsImplicitlyDeclared ? type.IsRecord : member.DeclaringSyntaxReferences.IsEmpty && IsGenerated(member));

    private static bool IsNameOfWritten(string name) => name is
        WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName or WellKnownMemberNames.ObjectEquals or
        WellKnownMemberNames.ObjectGetHashCode or WellKnownMemberNames.ObjectToString or WellKnownMemberNames.DeconstructMethodName or
        WellKnownMemberNames.InstanceConstructorName or PrintMembers or Clone;

    private static bool IsGenerated(ISymbol member) => member.GetAttributes().Any(static attribute => attribute.AttributeClass is
    { Name: "CompilerGeneratedAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace.Name: "Runtime" } });

    private static IEnumerable<ISymbol> Find(ISymbol member) =>
        IsWrittenByCompiler(member) && member is IMethodSymbol method ? FindCalls(method, method.ContainingType) : [];

    private static IEnumerable<ISymbol> FindCalls(IMethodSymbol method, INamedTypeSymbol record)
    {
        var @base = record.BaseType is { IsRecord: true } baseRecord ? baseRecord : null;
        switch (method.Name)
        {
            case WellKnownMemberNames.InequalityOperatorName:
                return record.GetMembers(WellKnownMemberNames.EqualityOperatorName);
            case WellKnownMemberNames.EqualityOperatorName:
                return FindEquality(record, record);
            case WellKnownMemberNames.ObjectEquals when !IsOfType(method, record):
                return FindEquality(record, record);
            case WellKnownMemberNames.ObjectEquals:
                return FindContract(record).Concat(FindEquality(@base, @base)).Concat(FindValues(record).SelectMany(FindEquality));
            case WellKnownMemberNames.ObjectGetHashCode:
                return FindContract(record).Concat(FindPlain(@base, method.Name)).Concat(
                    FindValues(record).SelectMany(value => FindPlain(value, method.Name)));
            case WellKnownMemberNames.ObjectToString:
                return record.GetMembers(PrintMembers);
            case PrintMembers:
                return (@base?.GetMembers(PrintMembers) ?? ImmutableArray<ISymbol>.Empty).Concat(FindPrinted(record)).Concat(
                    FindPrinted(record).Select(GetType).SelectMany(static value => FindPlain(value, WellKnownMemberNames.ObjectToString)));
            case Clone:
                return FindCopying(record);
            case WellKnownMemberNames.InstanceConstructorName when IsOfType(method, record):
                return FindCopying(@base);
            case WellKnownMemberNames.DeconstructMethodName:
                return method.Parameters.SelectMany(parameter => record.GetMembers(parameter.Name));
            default:
                return [];
        }
    }

    // A record's values are in its fields, also in those behind properties. Of another assembly's record, only public members are known.
    private static IEnumerable<ITypeSymbol> FindValues(INamedTypeSymbol record) => record.GetMembers()
        .Where(static member => member is IFieldSymbol { IsStatic: false } ||
            member is IPropertySymbol { IsStatic: false, DeclaringSyntaxReferences.IsEmpty: true, IsImplicitlyDeclared: false })
        .Select(GetType);

    private static IEnumerable<ISymbol> FindPrinted(INamedTypeSymbol record) => record.GetMembers().Where(static member =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } &&
        member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null });

    private static ITypeSymbol GetType(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static IEnumerable<ISymbol> FindContract(INamedTypeSymbol record)
    {
        for (var type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            foreach (var contract in type.GetMembers("EqualityContract"))
            {
                if (!contract.IsImplicitlyDeclared)
                    yield return contract;
            }
        }
    }

    private static IEnumerable<ISymbol> FindCopying(INamedTypeSymbol? record) => record is null
        ? []
        : record.InstanceConstructors.Where(constructor => IsOfType(constructor, record));

    // A value is compared as the framework's default comparer does: by its own Equals for its type, else by the one for any object.
    private static IEnumerable<ISymbol> FindEquality(ITypeSymbol value) => FindEquality(Unwrap(value), Unwrap(value));

    private static IEnumerable<ISymbol> FindEquality(ITypeSymbol? type, ITypeSymbol? other)
    {
        if (type is null || other is null)
            return [];
        var typed = type.GetMembers(WellKnownMemberNames.ObjectEquals)
            .Where(member => member is IMethodSymbol { IsStatic: false } method && IsOfType(method, other))
            .ToList();
        return typed.Count > 0 ? typed : FindPlain(type, WellKnownMemberNames.ObjectEquals);
    }

    // The closest override of a member that every object has.
    private static IEnumerable<ISymbol> FindPlain(ITypeSymbol? type, string name)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.SelectMany(constraint => FindPlain(constraint, name));
        for (var current = Unwrap(type); current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IMethodSymbol { IsOverride: true } method && method.Parameters.Length == (name == "Equals" ? 1 : 0))
                    return [method];
            }
        }

        return [];
    }

    private static ITypeSymbol? Unwrap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? value
            : type;

    private static bool IsOfType(IMethodSymbol method, ITypeSymbol type) =>
        method.Parameters is [{ Type: var only }] && SymbolEqualityComparer.Default.Equals(only, type);
}
