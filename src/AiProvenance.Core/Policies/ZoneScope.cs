using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>The symbols of one zone, by name.</summary>
public sealed class ZoneScope
{
    private readonly ImmutableArray<NamespacePattern> _namespaces;
    private readonly ImmutableArray<NamespacePattern> _exceptNamespaces;

    // IDs, not the symbols they resolve to: a compilation resolves none in references that have only an alias.
    private readonly ImmutableHashSet<string> _includes;
    private readonly ImmutableHashSet<string> _excludes;

    private ZoneScope(
        ZonePolicy policy,
        ImmutableArray<NamespacePattern> namespaces,
        ImmutableArray<NamespacePattern> exceptNamespaces,
        ImmutableHashSet<string> includes,
        ImmutableHashSet<string> excludes)
    {
        Policy = policy;
        _namespaces = namespaces;
        _exceptNamespaces = exceptNamespaces;
        _includes = includes;
        _excludes = excludes;
    }

    /// <summary>What the zone asks.</summary>
    public ZonePolicy Policy { get; }

    /// <summary>Whether any documentation ID is needed.</summary>
    public bool NamesSymbols => !_includes.IsEmpty || !_excludes.IsEmpty;

    /// <summary>Whether the policy names a definition by its documentation ID.</summary>
    public bool Includes(string id) => _includes.Contains(id);

    /// <summary>Whether the policy takes a definition out by its documentation ID.</summary>
    public bool Excludes(string id) => _excludes.Contains(id);

    /// <summary>Whether a namespace, by its full name, belongs to the zone.</summary>
    public bool Covers(string @namespace) =>
        _namespaces.Any(pattern => pattern.Matches(@namespace)) && !_exceptNamespaces.Any(pattern => pattern.Matches(@namespace));

    /// <summary>Gathers what belongs to a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="declared">The namespaces that attributes add to it.</param>
    public static ZoneScope Create(ZonePolicy zone, IEnumerable<NamespacePattern> declared) => new(
        zone,
        Patterns(zone.Namespaces, zone.Symbols).Concat(declared).ToImmutableArray(),
        Patterns(zone.ExceptNamespaces, zone.ExceptSymbols).ToImmutableArray(),
        Ids(zone.Symbols),
        Ids(zone.ExceptSymbols));

    // `N:Contoso.Pricing` and the pattern `Contoso.Pricing` mean the same.
    private static IEnumerable<NamespacePattern> Patterns(
        ImmutableArray<Located<NamespacePattern>> namespaces, ImmutableArray<Located<string>> symbols)
    {
        foreach (var pattern in namespaces)
            yield return pattern.Value;
        foreach (var id in symbols)
        {
            if (id.Value.StartsWith("N:", StringComparison.Ordinal) &&
                NamespacePattern.TryParse(id.Value.Substring(2), out var pattern, out _))
            {
                yield return pattern!;
            }
        }
    }

    private static ImmutableHashSet<string> Ids(ImmutableArray<Located<string>> ids) => ids
        .Select(id => id.Value)
        .Where(id => !id.StartsWith("N:", StringComparison.Ordinal))
        .ToImmutableHashSet(StringComparer.Ordinal);
}
