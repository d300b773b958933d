using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Patterns that guard nothing because of a slip (AIP0202). Namespaces are listed only once a pattern matches none.</summary>
internal static class PatternTypos
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static IEnumerable<(Located<NamespacePattern> Pattern, ZonePolicy Zone, string Meant)> Find(
        Policy policy, Compilation compilation)
    {
        if (ExemptAssemblies.IsExempt(compilation.AssemblyName, policy))
            yield break;
        var declared = policy.Zones.Where(zone => !zone.IsBuiltIn).ToList();
        if (declared.All(zone => zone.Namespaces.IsEmpty))
            yield break;

        // A pattern nearly always matches a namespace of the project itself; then the references' namespaces are not listed.
        var own = ListNamespaces(compilation.Assembly.GlobalNamespace).ToImmutableArray();
        var all = new Lazy<ImmutableArray<string>>(() => ListNamespaces(compilation.GlobalNamespace).ToImmutableArray());
        foreach (var zone in declared)
        {
            foreach (var pattern in zone.Namespaces)
            {
                if (!BuiltInPolicy.IsBuiltIn(pattern.Value) &&
                    !own.Any(pattern.Value.Matches) &&
                    NearMiss.Find(pattern.Value, all.Value, name => IsCovered(name, policy)) is { } meant)
                {
                    yield return (pattern, zone, meant);
                }
            }
        }
    }

    private static bool IsCovered(string name, Policy policy) =>
        policy.Zones.Any(zone => zone.Namespaces.Any(pattern => pattern.Value.Matches(name)));

    private static IEnumerable<string> ListNamespaces(INamespaceSymbol root) =>
        SymbolTree.WalkNamespaces(root)
            .Where(static found => !found.IsGlobalNamespace)
            .Select(static found => found.ToDisplayString(FullName));
}
