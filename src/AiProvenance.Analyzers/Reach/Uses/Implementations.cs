using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// Which members of a compilation a call of an interface's or virtual member may run: class hierarchy analysis. One look at every
/// type's interfaces and overrides, made when the first such call is met.
/// </summary>
internal sealed class Implementations
{
    private readonly Lazy<Hierarchy> _hierarchy;

    public Implementations(IAssemblySymbol assembly) => _hierarchy = new(() => new Hierarchy(assembly));

    /// <summary>Whether a member, by its definition, is overridden or implemented anywhere in the compilation.</summary>
    public bool Has(ISymbol member)
    {
        if (!MayHave(member))
            return false;
        return member.ContainingType.TypeKind == TypeKind.Interface
            ? _hierarchy.Value.Implementers.ContainsKey(member.ContainingType.OriginalDefinition)
            : _hierarchy.Value.Overrides.ContainsKey(member.OriginalDefinition);
    }

    /// <summary>
    /// The code that a call of the member may run instead: implementations, or its next overrides. For an interface with closed type
    /// arguments, only implementations of exactly that interface.
    /// </summary>
    public IEnumerable<ISymbol> Find(ISymbol member) => member.ContainingType.TypeKind == TypeKind.Interface
        ? FindOfInterface(member)
        : _hierarchy.Value.Overrides[member.OriginalDefinition];

    /// <summary>The types of the compilation that a value of a type may have, besides that type itself.</summary>
    public IEnumerable<INamedTypeSymbol> FindTypes(INamedTypeSymbol type)
    {
        var index = type.TypeKind == TypeKind.Interface ? _hierarchy.Value.Implementers : _hierarchy.Value.Derived;
        if (!index.TryGetValue(type.OriginalDefinition, out var types))
            return [];
        return type.TypeKind == TypeKind.Interface
            ? types.Where(candidate => candidate.AllInterfaces.Any(@interface => Fits(@interface, type)))
            : types;
    }

    /// <summary>
    /// The member as calls of it differ: by the interface's type arguments where those are closed, else by its definition.
    /// </summary>
    public static ISymbol GetDispatched(ISymbol member)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Interface } @interface || !IsExact(@interface))
            return member.OriginalDefinition;
        return member is IMethodSymbol method ? method.ConstructedFrom : member;
    }

    // A value of type `object` may be anything, so the members of `object` are not followed.
    private static bool MayHave(ISymbol member) =>
        member.ContainingType is { } type &&
            type.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum) &&
        (type.TypeKind == TypeKind.Interface || member.IsVirtual || member.IsAbstract || (member.IsOverride && !member.IsSealed));

    private IEnumerable<ISymbol> FindOfInterface(ISymbol member)
    {
        var called = member.ContainingType;
        foreach (var type in _hierarchy.Value.Implementers[called.OriginalDefinition])
        {
            foreach (var @interface in type.AllInterfaces)
            {
                if (!Fits(@interface, called))
                    continue;
                foreach (var candidate in @interface.GetMembers(member.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition) &&
                        type.FindImplementationForInterfaceMember(candidate) is { } implementation)
                    {
                        yield return implementation;
                    }
                }
            }
        }
    }

    private static bool Fits(INamedTypeSymbol @interface, INamedTypeSymbol called) =>
        SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, called.OriginalDefinition) &&
        (!IsExact(called) || !IsExact(@interface) || SymbolEqualityComparer.Default.Equals(@interface, called));

    // Variance lets one interface stand for another, and a type parameter may be anything.
    private static bool IsExact(INamedTypeSymbol @interface)
    {
        for (var type = @interface; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None) || type.TypeArguments.Any(HasTypeParameter))
                return false;
        }

        return true;
    }

    private static bool HasTypeParameter(ITypeSymbol argument)
    {
        var pending = new Stack<ITypeSymbol>();
        pending.Push(argument);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case INamedTypeSymbol type:
                    foreach (var inner in type.TypeArguments)
                        pending.Push(inner);
                    break;
                case ITypeParameterSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol:
                    return true;
            }
        }

        return false;
    }

    private sealed class Hierarchy
    {
        public Hierarchy(IAssemblySymbol assembly)
        {
            foreach (var type in SymbolTree.WalkTypes(assembly.GlobalNamespace))
            {
                foreach (var @interface in type.AllInterfaces)
                    Add(Implementers, @interface.OriginalDefinition, type);
                if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
                    AddOverrides(type);
                for (
                    var @base = type.BaseType;
                    @base is not null && SymbolEqualityComparer.Default.Equals(@base.ContainingAssembly, assembly);
                    @base = @base.BaseType)
                {
                    Add(Derived, @base.OriginalDefinition, type);
                }
            }
        }

        public Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Implementers { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Derived { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<ISymbol, List<ISymbol>> Overrides { get; } = new(SymbolEqualityComparer.Default);

        private void AddOverrides(INamedTypeSymbol type)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is { IsOverride: true } and not IMethodSymbol { AssociatedSymbol: not null } &&
                    OverriddenMembers.Find(member) is { } overridden)
                {
                    Add(Overrides, overridden.OriginalDefinition, member);
                }
            }
        }

        private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
            where TKey : notnull
        {
            if (!index.TryGetValue(key, out var values))
                index.Add(key, values = []);

            // A type that implements one interface with several arguments comes several times in a row.
            if (values.Count == 0 || !Equals(values[values.Count - 1], value))
                values.Add(value);
        }
    }
}
