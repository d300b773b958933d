using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Zones;

/// <summary>
/// Touches to zones: which zones a symbol belongs to, answered once for each symbol and namespace of a compilation.
/// </summary>
internal sealed class ZoneIndex : TouchTargets
{
    private readonly Cache<ISymbol, ImmutableArray<ZonePolicy>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly Cache<INamespaceSymbol, ImmutableArray<ZonePolicy>> _namespaces = new(SymbolEqualityComparer.Default);
    private readonly AttributeAssemblies _assemblies = AttributeAssemblies.ForPackage();
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
            .Any(type => type != SpecialType.None && !FindZones(compilation.GetSpecialType(type)).IsEmpty));
    }

    /// <summary>The zones that a definition belongs to, by itself, its containing types or its namespace.</summary>
    public ImmutableArray<ZonePolicy> FindZones(ISymbol symbol)
    {
        var definition = Definition(symbol);
        if (_definitions.TryGet(definition, out var known))
            return known;

        // Nearly all members belong to their type's zones, and they are too many to remember each.
        return Around(definition) is { } around && !MayDiffer(definition)
            ? FindZones(around)
            : _definitions.Get(definition, this, static (definition, index) => index.MatchDefinition(definition));
    }

    private bool MayDiffer(ISymbol definition) =>
        _namesSymbols || (_assemblies.MayCarry(definition.ContainingAssembly) &&
            (definition is IPropertySymbol or IEventSymbol || !definition.GetAttributes().IsEmpty ||
                (definition is IMethodSymbol method && !method.GetReturnTypeAttributes().IsEmpty)));

    /// <summary>The zones of a type of which only the name is known.</summary>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="name">Its full name, with dots before nested types and the arity of generic ones.</param>
    public ImmutableArray<ZonePolicy> FindZonesOfType(string @namespace, string name) => _scopes
        .Where(scope => (scope.Covers(@namespace) || scope.Includes("T:" + name)) && !scope.Excludes("T:" + name))
        .Select(scope => scope.Policy)
        .ToImmutableArray();

    /// <summary>Whether a namespace belongs to any zone.</summary>
    public bool Covers(INamespaceSymbol @namespace) => !FindZonesOfNamespace(@namespace).IsEmpty;

    /// <summary>The documentation IDs of zones' symbols in the policy.</summary>
    public IEnumerable<string> SymbolIds => _scopes.SelectMany(scope => scope.Policy.Symbols).Select(id => id.Value);

    /// <inheritdoc/>
    public override bool TakesOverridden => true;

    /// <inheritdoc/>
    public override bool Includes(ISymbol symbol) => !FindZones(symbol).IsEmpty;

    /// <inheritdoc/>
    protected override ZoneHit Hit(ISymbol symbol) => new(Definition(symbol), FindZones(symbol));

    /// <inheritdoc/>
    public override bool CoversSpecialTypes => _coversSpecialTypes.Value;

    private ImmutableArray<ZonePolicy> MatchDefinition(ISymbol definition)
    {
        var zones = Around(definition) is { } around
            ? FindZones(around)
            : definition.ContainingNamespace is { } @namespace ? FindZonesOfNamespace(@namespace) : ImmutableArray<ZonePolicy>.Empty;
        if (_namesSymbols && definition.GetDocumentationCommentId() is { Length: > 0 } id)
        {
            foreach (var scope in _scopes)
            {
                // `M:...get_Rate` is how some tools name a property; code never names its accessor.
                if (scope.Includes(id) ||
                    Accessors.List(definition).Any(accessor => accessor.GetDocumentationCommentId() is { } other && scope.Includes(other)))
                {
                    zones = With(zones, scope.Policy);
                }

                if (scope.Excludes(id))
                    zones = zones.Remove(scope.Policy);
            }
        }

        if (!_assemblies.MayCarry(definition.ContainingAssembly))
            return zones;
        foreach (var name in ZoneDeclarations.ListZones(definition))
            zones = With(zones, ZoneNamed(name));
        return zones;
    }

    // An accessor is its property's, a local function or lambda its method's.
    private static ISymbol? Around(ISymbol definition) => definition switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor => accessor.AssociatedSymbol,
        IFieldSymbol { AssociatedSymbol: { } associated } => associated,
        IMethodSymbol
        {
            MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction,
            ContainingSymbol: IMethodSymbol or IFieldSymbol or IPropertySymbol,
        } => definition.ContainingSymbol,
        _ => definition.ContainingType,
    };

    private ImmutableArray<ZonePolicy> FindZonesOfNamespace(INamespaceSymbol @namespace) =>
        _namespaces.Get(@namespace, this, static (@namespace, index) => index.MatchNamespace(@namespace));

    private ImmutableArray<ZonePolicy> MatchNamespace(INamespaceSymbol @namespace)
    {
        var name = @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(FullName);
        return _scopes.Where(scope => scope.Covers(name)).Select(scope => scope.Policy).ToImmutableArray();
    }

    /// <summary>Zones, each once, in the order of the policy; zones that only attributes declare come last, by name.</summary>
    public ImmutableArray<ZonePolicy> Order(IEnumerable<ZonePolicy> zones)
    {
        // Nearly always the same one again and again.
        var once = ImmutableArray<ZonePolicy>.Empty;
        foreach (var zone in zones)
        {
            if (!once.Contains(zone))
                once = once.Add(zone);
        }

        return once.Length < 2 ? once : once.OrderBy(GetPlace).ThenBy(zone => zone.Name, StringComparer.Ordinal).ToImmutableArray();
    }

    private ImmutableArray<ZonePolicy> With(ImmutableArray<ZonePolicy> zones, ZonePolicy zone) =>
        zones.Contains(zone) ? zones : Order(zones.Add(zone));

    private int GetPlace(ZonePolicy zone)
    {
        for (var i = 0; i < _scopes.Length; i++)
        {
            if (_scopes[i].Policy == zone)
                return i;
        }

        return _scopes.Length;
    }

    private ZonePolicy ZoneNamed(string name) =>
        _scopes.FirstOrDefault(
            scope => string.Equals(scope.Policy.Name, name, StringComparison.Ordinal))?.Policy ?? _policy.ZoneNamed(name);

    private static ImmutableArray<ZoneScope> Scopes(Policy policy, Compilation compilation, AttributeAssemblies assemblies)
    {
        var declared = ZoneDeclarations.ListNamespaces(compilation, assemblies).ToLookup(pair => pair.Zone, pair => pair.Pattern);
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
