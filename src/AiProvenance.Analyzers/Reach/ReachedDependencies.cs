using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>Critical code to the unverified AI code that it arrives at through code that answers to nobody.</summary>
/// <param name="paths">What was followed.</param>
/// <param name="direct">What is judged without following, and how.</param>
/// <param name="usedBy">The AI code that a declaration uses itself, which is reported for it already.</param>
internal sealed class ReachedDependencies(ReachPaths paths, DependencyGate direct, Func<Declaration, IEnumerable<AiDeclaration>> usedBy)
{
    /// <summary>What of the zones' code depends on AI code that way: for each zone the nearest.</summary>
    public IEnumerable<UnverifiedUse> Of(ImmutableArray<ReachNode> critical, CancellationToken cancellationToken)
    {
        var reached = critical.ToDictionary(start => start, _ => new List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)>());
        foreach (var zone in direct.Workbench.Zones.InOrder(critical.SelectMany(start => start.CriticalIn)))
            Follow(zone, critical.RemoveAll(start => !start.CriticalIn.Contains(zone)), reached, cancellationToken);
        foreach (var start in critical)
        {
            if (reached[start].Count > 0)
                yield return Use(start, reached[start], cancellationToken);
        }
    }

    private void Follow(
        ZonePolicy zone,
        ImmutableArray<ReachNode> critical,
        Dictionary<ReachNode, List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)>> reached,
        CancellationToken cancellationToken)
    {
        var targets = paths.All.Where(node => node.Ai is { } code && !direct.Lacking(code, zone).IsEmpty).ToImmutableHashSet();
        if (targets.IsEmpty)
            return;

        // One search answers for all but the few that use some of that code themselves; each set of it that is used takes its own.
        foreach (var alike in critical.GroupBy(start => Known(start, targets), NodeSet.Instance))
        {
            var map = paths.Towards(
                node => targets.Contains(node) && !alike.Key.Contains(node),
                node => IsBoundary(node, zone),
                cancellationToken);
            foreach (var start in alike)
            {
                if (paths.Path(map, start) is { IsEmpty: false } path)
                    reached[start].Add((zone, path));
            }
        }
    }

    private ImmutableHashSet<ReachNode> Known(ReachNode start, ImmutableHashSet<ReachNode> targets)
    {
        var used = usedBy(start.Declaration!).Select(Declared).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
        return used.IsEmpty ? ImmutableHashSet<ReachNode>.Empty : targets.Where(target => used.Contains(Declared(target.Ai!))).ToImmutableHashSet();
    }

    // A field declaration is one declaration, its first declarator's.
    private static ISymbol Declared(AiDeclaration code) => code.Source?.Symbol ?? code.Symbol;

    // Marked code and the zone's own answer for themselves.
    private bool IsBoundary(ReachNode node, ZonePolicy zone) =>
        node.IsBoundary(zone) || (node.Kind == ReachKind.Code && direct.Workbench.Zones.ZonesOf(node.Symbol).Contains(zone));

    private UnverifiedUse Use(ReachNode start, List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached, CancellationToken cancellationToken)
    {
        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        foreach (var same in reached.GroupBy(found => found.Path[found.Path.Length - 1]))
        {
            var code = same.Key.Ai!;
            var findings = same.SelectMany(found => direct.Lacking(code, found.Zone)).ToImmutableArray();
            var (zone, nodes) = same.First();
            var path = ReachPath.Over(zone, nodes);
            dependencies.Add(direct.Dependency(code, findings, cancellationToken) with { Path = path.Names, Steps = path.Locations });
        }

        return direct.Use(start.Declaration!, dependencies.ToImmutable(), cancellationToken);
    }

    private sealed class NodeSet : IEqualityComparer<ImmutableHashSet<ReachNode>>
    {
        public static readonly NodeSet Instance = new();

        public bool Equals(ImmutableHashSet<ReachNode> x, ImmutableHashSet<ReachNode> y) => x.SetEquals(y);

        public int GetHashCode(ImmutableHashSet<ReachNode> nodes) => nodes.Aggregate(0, (hash, node) => hash ^ node.GetHashCode());
    }
}
