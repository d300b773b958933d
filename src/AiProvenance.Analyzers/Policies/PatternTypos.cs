using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Policies;

/// <summary>Patterns that guard nothing because of a slip (AIP0202). Namespaces are listed only once a pattern matches none.</summary>
internal static class PatternTypos
{
    public static IEnumerable<(Located<NamespacePattern> Pattern, ZonePolicy Zone, string Meant)> Find(Policy policy, Compilation compilation)
    {
        if (ExemptAssemblies.IsExempt(compilation.AssemblyName, policy))
            yield break;
        var declared = policy.Zones.Where(zone => !zone.IsBuiltIn).ToList();
        if (declared.All(zone => zone.Namespaces.IsEmpty))
            yield break;

        // A pattern nearly always matches what the project itself declares; then the references' namespaces stay unlisted.
        var own = Namespaces(compilation.Assembly.GlobalNamespace).ToImmutableArray();
        var all = new Lazy<ImmutableArray<string>>(() => Namespaces(compilation.GlobalNamespace).ToImmutableArray());
        foreach (var zone in declared)
        {
            foreach (var pattern in zone.Namespaces)
            {
                if (!BuiltInPolicy.IsBuiltIn(pattern.Value) && NearMiss.Find(pattern.Value, Existing(own, all), name => IsCovered(name, policy)) is { } meant)
                    yield return (pattern, zone, meant);
            }
        }
    }

    private static IEnumerable<string> Existing(ImmutableArray<string> own, Lazy<ImmutableArray<string>> all)
    {
        foreach (var name in own)
            yield return name;
        foreach (var name in all.Value)
            yield return name;
    }

    private static bool IsCovered(string name, Policy policy) =>
        policy.Zones.Any(zone => zone.Namespaces.Any(pattern => pattern.Value.Matches(name)));

    private static IEnumerable<string> Namespaces(INamespaceSymbol root)
    {
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            foreach (var child in pending.Pop().GetNamespaceMembers())
            {
                pending.Push(child);
                yield return child.ToDisplayString();
            }
        }
    }
}
