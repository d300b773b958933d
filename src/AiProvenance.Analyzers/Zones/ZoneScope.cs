using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Zones;

/// <summary>What belongs to one zone in one compilation.</summary>
internal sealed class ZoneScope
{
    private readonly ImmutableArray<NamespacePattern> _namespaces;
    private readonly ImmutableArray<NamespacePattern> _exceptNamespaces;

    private ZoneScope(
        ZonePolicy policy,
        ImmutableArray<NamespacePattern> namespaces,
        ImmutableArray<NamespacePattern> exceptNamespaces,
        ImmutableHashSet<ISymbol> includes,
        ImmutableHashSet<ISymbol> excludes)
    {
        Policy = policy;
        _namespaces = namespaces;
        _exceptNamespaces = exceptNamespaces;
        Includes = includes;
        Excludes = excludes;
    }

    public ZonePolicy Policy { get; }

    /// <summary>Definitions that the policy names by documentation ID.</summary>
    public ImmutableHashSet<ISymbol> Includes { get; }

    /// <summary>Definitions that the policy takes out by documentation ID.</summary>
    public ImmutableHashSet<ISymbol> Excludes { get; }

    public bool Covers(string @namespace) =>
        _namespaces.Any(pattern => pattern.Matches(@namespace)) && !_exceptNamespaces.Any(pattern => pattern.Matches(@namespace));

    public static ZoneScope Create(ZonePolicy zone, IEnumerable<NamespacePattern> declared, Compilation compilation) => new(
        zone,
        Patterns(zone.Namespaces, zone.Symbols).Concat(declared).ToImmutableArray(),
        Patterns(zone.ExceptNamespaces, zone.ExceptSymbols).ToImmutableArray(),
        WithMembersOfAccessors(Resolve(zone.Symbols, compilation)),
        Resolve(zone.ExceptSymbols, compilation));

    // `N:Contoso.Pricing` and the pattern `Contoso.Pricing` mean the same.
    private static IEnumerable<NamespacePattern> Patterns(
        ImmutableArray<Located<NamespacePattern>> namespaces, ImmutableArray<Located<string>> symbols)
    {
        foreach (var pattern in namespaces)
            yield return pattern.Value;
        foreach (var id in symbols)
        {
            if (id.Value.StartsWith("N:", StringComparison.Ordinal) && NamespacePattern.TryParse(id.Value.Substring(2), out var pattern, out _))
                yield return pattern!;
        }
    }

    // `M:...get_Rate` is how some tools name a property; code never names its accessor.
    private static ImmutableHashSet<ISymbol> WithMembersOfAccessors(ImmutableHashSet<ISymbol> symbols) =>
        symbols.Union(symbols.OfType<IMethodSymbol>().Select(method => method.AssociatedSymbol).OfType<ISymbol>());

    // An ID that names nothing here is normal: one policy serves many projects.
    private static ImmutableHashSet<ISymbol> Resolve(ImmutableArray<Located<string>> ids, Compilation compilation) => ids
        .Where(id => !id.Value.StartsWith("N:", StringComparison.Ordinal))
        .SelectMany(id => DocumentationCommentId.GetSymbolsForDeclarationId(id.Value, compilation))
        .ToImmutableHashSet(SymbolEqualityComparer.Default);
}
