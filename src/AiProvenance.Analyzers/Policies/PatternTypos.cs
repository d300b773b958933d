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
        var existing = Namespaces(compilation.GlobalNamespace).ToImmutableArray();
        foreach (var zone in declared)
        {
            foreach (var pattern in zone.Namespaces)
            {
                if (!BuiltInPolicy.IsBuiltIn(pattern.Value) && NearMiss.Find(pattern.Value, existing, name => IsCovered(name, policy)) is { } meant)
                    yield return (pattern, zone, meant);
            }
        }
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
