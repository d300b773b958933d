using System.Collections.Concurrent;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Zones;

/// <summary>
/// Touches to zones: which zones a symbol belongs to, answered once for each symbol and namespace of a compilation.
/// </summary>
internal sealed class ZoneIndex
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ZoneHit>> _hits = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ZonePolicy>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, ImmutableArray<ZonePolicy>> _namespaces = new(SymbolEqualityComparer.Default);
    private readonly CriticalAssemblies _assemblies = new();
    private readonly Policy _policy;
    private readonly ImmutableArray<ZoneScope> _scopes;
    private readonly Lazy<bool> _coversSpecialTypes;
    private readonly bool _namesSymbols;

    public ZoneIndex(Policy policy, Compilation compilation)
    {
        _policy = policy;
        _scopes = Scopes(policy, compilation, _assemblies);
        _namesSymbols = _scopes.Any(scope => scope.NamesSymbols);
        _coversSpecialTypes = new(() => Enum.GetValues(typeof(SpecialType))
            .Cast<SpecialType>()
            .Any(type => type != SpecialType.None && !ZonesOf(compilation.GetSpecialType(type)).IsEmpty));
    }

    /// <summary>The zones that a definition belongs to, by itself, its containing types or its namespace.</summary>
    public ImmutableArray<ZonePolicy> ZonesOf(ISymbol symbol)
    {
        var definition = Definition(symbol);
        return _definitions.TryGetValue(definition, out var known) ? known : _definitions.GetOrAdd(definition, OfDefinition(definition));
    }

    /// <summary>Every zone symbol that a use of this symbol names: itself, its containing types, and what it is constructed from.</summary>
    public ImmutableArray<ZoneHit> HitsOf(ISymbol symbol) =>
        _hits.TryGetValue(symbol, out var known) ? known : _hits.GetOrAdd(symbol, Look(symbol));

    // An extension method called like an instance's is still the one that its class declares.
    private static ISymbol Definition(ISymbol symbol) =>
        (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;

    /// <summary>Whether a type of the language itself, such as <c>decimal</c>, belongs to a zone: nearly never.</summary>
    public bool CoversSpecialTypes => _coversSpecialTypes.Value;

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
            if (current is INamedTypeSymbol or not (ITypeSymbol or INamespaceSymbol) && ZonesOf(current) is { IsEmpty: false } own)
                (hits ??= ImmutableArray.CreateBuilder<ZoneHit>()).Add(new ZoneHit(Definition(current), own));
            PushParts(current, pending);
        }

        return hits is null ? ImmutableArray<ZoneHit>.Empty : Once(hits);
    }

    // What a symbol is constructed from. Its containing type is not among it: a member says where it belongs.
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

    private ImmutableArray<ZonePolicy> OfDefinition(ISymbol definition)
    {
        var zones = Around(definition) is { } around
            ? ZonesOf(around)
            : definition.ContainingNamespace is { } @namespace ? OfNamespace(@namespace) : ImmutableArray<ZonePolicy>.Empty;
        if (_namesSymbols && definition.GetDocumentationCommentId() is { Length: > 0 } id)
        {
            foreach (var scope in _scopes)
            {
                if (scope.Includes(id) || Accessors(definition).Any(accessor => accessor.GetDocumentationCommentId() is { } other && scope.Includes(other)))
                    zones = With(zones, scope.Policy);
                if (scope.Excludes(id))
                    zones = zones.Remove(scope.Policy);
            }
        }

        if (!_assemblies.MayDeclareZones(definition.ContainingAssembly))
            return zones;
        foreach (var name in ZoneDeclarations.OfSymbol(definition))
            zones = With(zones, ZoneNamed(name));
        return zones;
    }

    // `M:...get_Rate` is how some tools name a property; code never names its accessor.
    private static IEnumerable<IMethodSymbol> Accessors(ISymbol definition) => definition switch
    {
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        IEventSymbol @event => new[] { @event.AddMethod, @event.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => Enumerable.Empty<IMethodSymbol>(),
    };

    // An accessor is its property's, a local function or lambda its method's.
    private static ISymbol? Around(ISymbol definition) => definition switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor => accessor.AssociatedSymbol,
        IFieldSymbol { AssociatedSymbol: { } associated } => associated,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction, ContainingSymbol: IMethodSymbol or IFieldSymbol or IPropertySymbol } =>
            definition.ContainingSymbol,
        _ => definition.ContainingType,
    };

    private ImmutableArray<ZonePolicy> OfNamespace(INamespaceSymbol @namespace) =>
        _namespaces.TryGetValue(@namespace, out var known) ? known : _namespaces.GetOrAdd(@namespace, MatchNamespace(@namespace));

    private ImmutableArray<ZonePolicy> MatchNamespace(INamespaceSymbol @namespace)
    {
        var name = @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(FullName);
        return _scopes.Where(scope => scope.Covers(name)).Select(scope => scope.Policy).ToImmutableArray();
    }

    /// <summary>Zones, each once, in the order of the policy; those that only attributes declare last, by name.</summary>
    public ImmutableArray<ZonePolicy> InOrder(IEnumerable<ZonePolicy> zones) =>
        zones.Distinct().OrderBy(Order).ThenBy(zone => zone.Name, StringComparer.Ordinal).ToImmutableArray();

    private ImmutableArray<ZonePolicy> With(ImmutableArray<ZonePolicy> zones, ZonePolicy zone) =>
        zones.Contains(zone) ? zones : InOrder(zones.Add(zone));

    private int Order(ZonePolicy zone)
    {
        for (var i = 0; i < _scopes.Length; i++)
        {
            if (_scopes[i].Policy == zone)
                return i;
        }

        return _scopes.Length;
    }

    private ZonePolicy ZoneNamed(string name) =>
        _scopes.FirstOrDefault(scope => string.Equals(scope.Policy.Name, name, StringComparison.Ordinal))?.Policy ?? _policy.ZoneNamed(name);

    private static ImmutableArray<ZoneScope> Scopes(Policy policy, Compilation compilation, CriticalAssemblies assemblies)
    {
        var declared = ZoneDeclarations.Namespaces(compilation, assemblies).ToLookup(pair => pair.Zone, pair => pair.Pattern);
        return policy.Zones
            .Concat(declared
                .Where(group => policy.Zones.All(zone => zone.Name != group.Key))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => policy.ZoneNamed(group.Key)))
            .Select(zone => ZoneScope.Create(zone, declared[zone.Name]))
            .ToImmutableArray();
    }

    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
