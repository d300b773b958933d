using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// The symbols that a collector looks for among all symbols that a declaration uses, such as the symbols of a zone. Constructed symbols are
/// looked into to any depth, each once in a compilation.
/// </summary>
internal abstract class TouchTargets
{
    private const int DeepestQuick = 4;
    private const int Recent = 1024;

    private readonly Cache<ISymbol, ImmutableArray<ZoneHit>> _hits = new(SymbolEqualityComparer.Default);
    private readonly Cache<ISymbol, bool> _quiet = new(SymbolEqualityComparer.Default);
    private readonly Cache<ISymbol, bool> _quietDefinitions = new(SameObject.Instance);

    // The same few objects come again and again. Threads may overwrite each other's: each reads a whole reference, and compares it.
    private readonly ISymbol?[] _recentlyQuiet = new ISymbol?[Recent];

    /// <summary>
    /// Every target that a use of this symbol names: itself, its containing types, and the symbols that it is constructed from.
    /// </summary>
    public ImmutableArray<ZoneHit> HitsOf(ISymbol symbol) =>
        _hits.Get(symbol, this, static (symbol, targets) => targets.Look(symbol));

    /// <summary>Whether naming a type touches nothing.</summary>
    public bool IsQuiet(ITypeSymbol type) =>
        ReferenceEquals(Slot(type), type) || ((IsSurelyQuiet(type, depth: 0) || HitsOf(type).IsEmpty) && Keep(type));

    /// <summary>Whether using a method touches nothing: itself or a type in its signature. Answered once for each.</summary>
    public bool IsQuiet(IMethodSymbol method) =>
        IsSurelyQuiet(method) || _quiet.Get(method, this, static (symbol, targets) => targets.Listen((IMethodSymbol)symbol));

    private ref ISymbol? Slot(ISymbol symbol) => ref _recentlyQuiet[RuntimeHelpers.GetHashCode(symbol) & (Recent - 1)];

    private bool Keep(ISymbol quiet)
    {
        Slot(quiet) = quiet;
        return true;
    }

    private bool Listen(IMethodSymbol method) =>
        HitsOf(method).IsEmpty && IsQuiet(method.ReturnType) && method.Parameters.All(parameter => IsQuiet(parameter.Type));

    /// <summary>
    /// Whether a use of a member certainly touches nothing, by its definition and by the types in that; false leaves it open. A constructed
    /// member is another object at each use, and a look at its signature makes the compiler construct that too.
    /// </summary>
    public bool IsSurelyQuiet(ISymbol member) => ReferenceEquals(Slot(member), member) || (IsSurelyQuietMember(member) && Keep(member));

    private bool IsSurelyQuietMember(ISymbol member)
    {
        var definition = Definition(member);
        var isQuiet = _quietDefinitions.Get(
            definition, this, static (symbol, targets) =>
                !targets.Includes(symbol) && targets.IsMadeOfQuiet(symbol) && targets.ImpliesQuiet(symbol));
        if (!isQuiet)
            return false;
        if (member is IMethodSymbol { IsGenericMethod: true } method)
        {
            foreach (var argument in method.TypeArguments)
            {
                if (!IsSurelyQuiet(argument, depth: 0))
                    return false;
            }
        }

        return member.ContainingType is not { } type || HasQuietArguments(type, depth: 0);
    }

    // The compiler's own members need a closer look.
    private bool ImpliesQuiet(ISymbol definition) => !ImpliedCalls.IsWrittenByCompiler(definition) &&
        (FindTargetOverridden(definition) is not { } overridden || IsSurelyQuietMember(overridden));

    private ISymbol? FindTargetOverridden(ISymbol member) => TakesOverridden ? OverriddenMembers.Find(member) : null;

    private bool IsMadeOfQuiet(ISymbol definition) => definition switch
    {
        IMethodSymbol method => IsMadeOfQuiet(method.ReturnType) && method.Parameters.All(parameter => IsMadeOfQuiet(parameter.Type)),
        IPropertySymbol property => IsMadeOfQuiet(property.Type),
        IFieldSymbol field => IsMadeOfQuiet(field.Type),
        IEventSymbol @event => IsMadeOfQuiet(@event.Type),
        _ => false,
    };

    // A use gives the types of its type parameters.
    private bool IsMadeOfQuiet(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsMadeOfQuiet(array.ElementType),
        INamedTypeSymbol { TypeArguments.IsEmpty: false, IsTupleType: false, ContainingType: null } named =>
            IsQuietDefinition(named.OriginalDefinition) && named.TypeArguments.All(IsMadeOfQuiet),
        _ => IsSurelyQuiet(type, depth: 0),
    };

    // The compiler makes the same constructed type again and again; a look at its parts costs less than a comparison.
    private bool IsSurelyQuiet(ITypeSymbol type, int depth)
    {
        if (type.SpecialType != SpecialType.None && !CoversSpecialTypes)
            return true;
        if (depth == DeepestQuick)
            return false;
        switch (type.TypeKind)
        {
            case TypeKind.Array:
                return IsSurelyQuiet(((IArrayTypeSymbol)type).ElementType, depth + 1);
            case TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Delegate or TypeKind.Enum:
                var named = (INamedTypeSymbol)type;
                return !named.IsAnonymousType && !named.IsTupleType &&
                    IsQuietDefinition(named.OriginalDefinition) && HasQuietArguments(named, depth);
            case TypeKind.TypeParameter:
                return ((ITypeParameterSymbol)type).ConstraintTypes.IsEmpty;
            default:
                return false;
        }
    }

    private bool HasQuietArguments(INamedTypeSymbol type, int depth)
    {
        for (var around = type; around is not null; around = around.ContainingType)
        {
            if (!around.IsGenericType)
                return true;
            foreach (var argument in around.TypeArguments)
            {
                if (!IsSurelyQuiet(argument, depth + 1))
                    return false;
            }
        }

        return true;
    }

    private bool IsQuietDefinition(INamedTypeSymbol definition) =>
        _quietDefinitions.Get(definition, this, static (symbol, targets) => !targets.Includes(symbol));

    /// <summary>Whether a symbol is a target by its definition.</summary>
    public abstract bool Includes(ISymbol symbol);

    /// <summary>Whether a type of the language itself, such as <c>decimal</c>, may be a target: nearly never.</summary>
    public virtual bool CoversSpecialTypes => false;

    /// <summary>
    /// Whether a use of an override is a use of the overridden member too; a search for the code that runs gets the override alone.
    /// </summary>
    public virtual bool TakesOverridden => false;

    /// <summary>Whether a value that other people's code is given leads to the code that handles it.</summary>
    public virtual bool TakesHandlers => false;

    /// <summary>The code that handles a method's argument, where handlers are followed.</summary>
    /// <param name="method">The method, which may hand it on.</param>
    /// <param name="parameter">The parameter that takes the value; null for a type argument.</param>
    /// <param name="given">The type of the value that is passed.</param>
    public virtual IEnumerable<ISymbol> FindHandlers(IMethodSymbol method, IParameterSymbol? parameter, ITypeSymbol? given) => [];

    /// <summary>The target that a symbol is by its definition. Called only for symbols that <see cref="Includes"/> accepts.</summary>
    protected virtual ZoneHit Hit(ISymbol symbol) => new(Definition(symbol), ImmutableArray<Core.Policies.ZonePolicy>.Empty);

    /// <summary>A symbol as it is declared. An extension method called like an instance's is still the one of its class.</summary>
    public static ISymbol Definition(ISymbol symbol) =>
        (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;

    private ImmutableArray<ZoneHit> Look(ISymbol symbol)
    {
        ImmutableArray<ZoneHit>.Builder? hits = null;
        var pending = new Stack<ISymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        pending.Push(symbol);
        while (pending.Count > 0)
        {
            var current = pending.Pop();

            // `where T : IComparable<T>` leads back to itself.
            if (!seen.Add(current))
                continue;
            if (current is INamedTypeSymbol or not (ITypeSymbol or INamespaceSymbol) && Includes(current))
                (hits ??= ImmutableArray.CreateBuilder<ZoneHit>()).Add(Hit(current));
            PushParts(current, pending);
        }

        if (symbol is not ITypeSymbol)
            AddImplied(symbol, ref hits);
        return hits is null ? ImmutableArray<ZoneHit>.Empty : Once(hits);
    }

    // Of implied uses only the members count: a comparison of two lists of prices touches no price.
    private void AddImplied(ISymbol symbol, ref ImmutableArray<ZoneHit>.Builder? hits)
    {
        for (var overridden = FindTargetOverridden(symbol); overridden is not null; overridden = FindTargetOverridden(overridden))
            Add(overridden, ref hits);
        foreach (var called in ImpliedCalls.FindAll(symbol))
            Add(called, ref hits);
    }

    private void Add(ISymbol implied, ref ImmutableArray<ZoneHit>.Builder? hits)
    {
        if (!Includes(implied) || (Includes(implied.ContainingType) && IsSaid(implied.ContainingType, hits)))
            return;
        (hits ??= ImmutableArray.CreateBuilder<ZoneHit>()).Add(Hit(implied));
    }

    // Whether a member of the type is among the hits: then the type itself adds nothing.
    private static bool IsSaid(INamedTypeSymbol type, ImmutableArray<ZoneHit>.Builder? hits) => hits is not null && hits.Any(hit =>
        SymbolEqualityComparer.Default.Equals(hit.Symbol.ContainingType, type.OriginalDefinition));

    // The symbols that a symbol is constructed from, without its containing type: a member names that itself.
    private static void PushParts(ISymbol symbol, Stack<ISymbol> pending)
    {
        switch (symbol)
        {
            case IArrayTypeSymbol array:
                pending.Push(array.ElementType);
                return;
            case IPointerTypeSymbol pointer:
                pending.Push(pointer.PointedAtType);
                return;
            case IFunctionPointerTypeSymbol function:
                pending.Push(function.Signature.ReturnType);
                foreach (var parameter in function.Signature.Parameters)
                    pending.Push(parameter.Type);
                return;
            case ITypeParameterSymbol parameter:
                PushAll(parameter.ConstraintTypes, pending);
                return;
            case INamedTypeSymbol { IsAnonymousType: true } anonymous:
                foreach (var member in anonymous.GetMembers())
                {
                    if (member is IPropertySymbol property)
                        pending.Push(property.Type);
                }

                return;
            case INamedTypeSymbol type:
                PushAll(type.TypeArguments, pending);
                break;
            case IMethodSymbol method:
                PushAll(method.TypeArguments, pending);
                break;
        }

        for (var type = symbol.ContainingType; type is { IsAnonymousType: false }; type = type.ContainingType)
        {
            foreach (var argument in type.TypeArguments)
            {
                // A generic type's own members do not touch its constraints by calling each other.
                if (argument is not ITypeParameterSymbol)
                    pending.Push(argument);
            }
        }
    }

    private static void PushAll(ImmutableArray<ITypeSymbol> types, Stack<ISymbol> pending)
    {
        foreach (var type in types)
            pending.Push(type);
    }

    private static ImmutableArray<ZoneHit> Once(ImmutableArray<ZoneHit>.Builder hits)
    {
        if (hits.Count == 1)
            return hits.ToImmutable();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return hits.Where(hit => seen.Add(hit.Symbol)).ToImmutableArray();
    }

    // A definition is one object in a compilation.
    private sealed class SameObject : IEqualityComparer<ISymbol>
    {
        public static readonly SameObject Instance = new();

        public bool Equals(ISymbol x, ISymbol y) => ReferenceEquals(x, y);

        public int GetHashCode(ISymbol symbol) => RuntimeHelpers.GetHashCode(symbol);
    }
}
