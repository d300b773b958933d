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

    public ZoneIndex(Policy policy, Compilation compilation)
    {
        _policy = policy;
        _scopes = Scopes(policy, compilation, _assemblies);
        HoldSpecialTypes = Enumerable.Range(1, (int)SpecialType.Count).Any(type => !ZonesOf(compilation.GetSpecialType((SpecialType)type)).IsEmpty);
    }

    /// <summary>Whether int, string and their like may be in a zone; if not, they need no look-up.</summary>
    public bool HoldSpecialTypes { get; }

    /// <summary>The zones that a definition belongs to, by itself, its containing types or its namespace.</summary>
    public ImmutableArray<ZonePolicy> ZonesOf(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        return _definitions.TryGetValue(definition, out var known) ? known : _definitions.GetOrAdd(definition, OfDefinition(definition));
    }

    /// <summary>Every zone symbol that a use of this symbol names: itself, its containing types, and what it is constructed from.</summary>
    public ImmutableArray<ZoneHit> HitsOf(ISymbol symbol) =>
        _hits.TryGetValue(symbol, out var known) ? known : _hits.GetOrAdd(symbol, Look(symbol));

    private ImmutableArray<ZoneHit> Look(ISymbol symbol)
    {
        var hits = ImmutableArray.CreateBuilder<ZoneHit>();
        switch (symbol)
        {
            case IArrayTypeSymbol array:
                hits.AddRange(HitsOf(array.ElementType));
                break;
            case IPointerTypeSymbol pointer:
                hits.AddRange(HitsOf(pointer.PointedAtType));
                break;
            case IFunctionPointerTypeSymbol function:
                AddSignature(hits, function.Signature);
                break;
            case ITypeParameterSymbol or IDynamicTypeSymbol or INamespaceSymbol:
                break;
            default:
                AddNamed(hits, symbol);
                break;
        }

        return hits.Count == 0 ? ImmutableArray<ZoneHit>.Empty : hits.Distinct().ToImmutableArray();
    }

    private void AddNamed(ImmutableArray<ZoneHit>.Builder hits, ISymbol symbol)
    {
        if (ZonesOf(symbol) is { IsEmpty: false } own)
            hits.Add(new ZoneHit(symbol.OriginalDefinition, own));
        if (symbol is INamedTypeSymbol { IsAnonymousType: true } anonymous)
        {
            foreach (var property in anonymous.GetMembers().OfType<IPropertySymbol>())
                hits.AddRange(HitsOf(property.Type));
        }

        if (symbol.ContainingType is { } containing)
            hits.AddRange(HitsOf(containing).Where(hit => !IsContainer(hit.Symbol, symbol)));
        var arguments = symbol switch
        {
            INamedTypeSymbol type => type.TypeArguments,
            IMethodSymbol method => method.TypeArguments,
            _ => ImmutableArray<ITypeSymbol>.Empty,
        };
        foreach (var argument in arguments)
            hits.AddRange(HitsOf(argument));
    }

    // A member says where it belongs: naming its type beside it would say the same twice.
    private bool IsContainer(ISymbol container, ISymbol member) =>
        !ZonesOf(member).IsEmpty && SymbolEqualityComparer.Default.Equals(container, member.ContainingType.OriginalDefinition);

    private void AddSignature(ImmutableArray<ZoneHit>.Builder hits, IMethodSymbol signature)
    {
        hits.AddRange(HitsOf(signature.ReturnType));
        foreach (var parameter in signature.Parameters)
            hits.AddRange(HitsOf(parameter.Type));
    }

    private ImmutableArray<ZonePolicy> OfDefinition(ISymbol definition)
    {
        var zones = definition.ContainingType is { } type
            ? ZonesOf(type)
            : definition.ContainingNamespace is { } @namespace ? OfNamespace(@namespace) : ImmutableArray<ZonePolicy>.Empty;
        foreach (var scope in _scopes)
        {
            if (scope.Includes.Contains(definition))
                zones = With(zones, scope.Policy);
            if (scope.Excludes.Contains(definition))
                zones = zones.Remove(scope.Policy);
        }

        if (!_assemblies.MayDeclareZones(definition.ContainingAssembly))
            return zones;
        foreach (var name in ZoneDeclarations.OfSymbol(definition))
            zones = With(zones, ZoneNamed(name));
        return zones;
    }

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
            .Select(zone => ZoneScope.Create(zone, declared[zone.Name], compilation))
            .ToImmutableArray();
    }

    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
