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
                if (!BuiltInPolicy.IsBuiltIn(pattern.Value) && !own.Any(pattern.Value.Matches) && NearMiss.Find(pattern.Value, all.Value, name => IsCovered(name, policy)) is { } meant)
                    yield return (pattern, zone, meant);
            }
        }
    }

    private static bool IsCovered(string name, Policy policy) =>
        policy.Zones.Any(zone => zone.Namespaces.Any(pattern => pattern.Value.Matches(name)));

    private static IEnumerable<string> Namespaces(INamespaceSymbol root)
    {
        var pending = new Stack<(INamespaceSymbol Namespace, string Prefix)>();
        pending.Push((root, ""));
        while (pending.Count > 0)
        {
            var (around, prefix) = pending.Pop();
            foreach (var child in around.GetNamespaceMembers())
            {
                var name = prefix + child.Name;
                pending.Push((child, name + "."));
                yield return name;
            }
        }
    }
}
