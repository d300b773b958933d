using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>What a zone's <c>except</c> certainly takes out, whatever code there is.</summary>
public static class ZoneExceptions
{
    /// <summary>Whether nothing of what the policy puts into the zone is left.</summary>
    public static bool TakeAllOf(ZonePolicy zone)
    {
        var namespaces = ListNamespaces(zone.Namespaces, zone.Symbols).ToList();
        var symbols = ListSymbols(zone.Symbols).ToList();
        return namespaces.Count + symbols.Count > 0
            && namespaces.All(pattern => Take(pattern, zone))
            && symbols.All(ListSymbols(zone.ExceptSymbols).Contains);
    }

    /// <summary>Whether all that a pattern covers is taken out of the zone again.</summary>
    public static bool Take(NamespacePattern pattern, ZonePolicy zone) =>
        ListNamespaces(zone.ExceptNamespaces, zone.ExceptSymbols).Any(except => except.Contains(pattern));

    // `N:Contoso.Pricing` and the pattern `Contoso.Pricing` mean the same.
    private static IEnumerable<NamespacePattern> ListNamespaces(
        ImmutableArray<Located<NamespacePattern>> patterns, ImmutableArray<Located<string>> ids)
    {
        foreach (var pattern in patterns)
            yield return pattern.Value;
        foreach (var id in ids)
        {
            if (IsNamespace(id.Value) && NamespacePattern.TryParse(id.Value.Substring(2), out var pattern, out _))
                yield return pattern!;
        }
    }

    private static IEnumerable<string> ListSymbols(ImmutableArray<Located<string>> ids) =>
        ids.Select(static id => id.Value).Where(static id => !IsNamespace(id));

    private static bool IsNamespace(string id) => id.StartsWith("N:", StringComparison.Ordinal);
}
