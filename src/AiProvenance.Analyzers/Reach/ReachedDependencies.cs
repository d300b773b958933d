using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>From critical code to the unverified AI code that it arrives at through unmarked code.</summary>
/// <param name="paths">The paths that were followed.</param>
/// <param name="direct">The judge of direct uses.</param>
/// <param name="usedBy">The AI code that a declaration uses itself, which is reported for it already.</param>
internal sealed class ReachedDependencies(ReachPaths paths, DependencyGate direct, Func<Declaration, IEnumerable<AiDeclaration>> usedBy)
{
    /// <summary>The zones' code that depends on AI code in this way, for each zone with the nearest AI code.</summary>
    public IEnumerable<Report> Find(ImmutableArray<ReachNode> critical, CancellationToken cancellationToken)
    {
        var reached = critical.ToDictionary(start => start, _ => new List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)>());
        foreach (var zone in direct.Steps.Zones.Order(critical.SelectMany(start => start.CriticalIn)))
            Follow(zone, critical.RemoveAll(start => !start.CriticalIn.Contains(zone)), reached, cancellationToken);
        foreach (var start in critical)
        {
            if (reached[start].Count > 0)
                yield return Report(start, reached[start]);
        }
    }

    private void Follow(
        ZonePolicy zone,
        ImmutableArray<ReachNode> critical,
        Dictionary<ReachNode, List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)>> reached,
        CancellationToken cancellationToken)
    {
        var targets = paths.All.Where(node => node.Ai is { } code && !direct.FindLacking(code, zone).IsEmpty).ToImmutableHashSet();
        if (targets.IsEmpty)
            return;

        // One search answers for all but the few that use some of that code themselves; each set of it that is used takes its own.
        foreach (var alike in critical.GroupBy(start => GetKnown(start, targets), NodeSet.Instance))
        {
            var map = paths.SearchTowards(
                node => targets.Contains(node) && !alike.Key.Contains(node),
                node => IsBoundary(node, zone),
                cancellationToken);
            foreach (var start in alike)
            {
                if (paths.Trace(map, start) is { IsEmpty: false } path)
                    reached[start].Add((zone, path));
            }
        }
    }

    private ImmutableHashSet<ReachNode> GetKnown(ReachNode start, ImmutableHashSet<ReachNode> targets)
    {
        var used = usedBy(start.Declaration!).Select(GetDeclared).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
        return used.IsEmpty
            ? ImmutableHashSet<ReachNode>.Empty
            : targets.Where(target => used.Contains(GetDeclared(target.Ai!))).ToImmutableHashSet();
    }

    // A field declaration is one declaration, its first declarator's.
    private static ISymbol GetDeclared(AiDeclaration code) => code.Source?.Symbol ?? code.Symbol;

    // Marked code and the zone's own answer for themselves.
    private bool IsBoundary(ReachNode node, ZonePolicy zone) =>
        (node.IsAi && node.IsBoundary(zone)) || (node.Kind == ReachKind.Code && direct.Steps.Zones.FindZones(node.Symbol).Contains(zone));

    private Report Report(ReachNode start, List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached)
    {
        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        foreach (var same in reached.GroupBy(found => found.Path[found.Path.Length - 1]))
        {
            var ai = same.Key.Ai!;
            var findings = same.SelectMany(found => direct.FindLacking(ai, found.Zone)).ToImmutableArray();
            var (zone, nodes) = same.First();
            var path = ReachPath.LeadOver(zone, nodes);
            dependencies.Add(direct.CreateDependency(ai, findings) with { Path = path.Names, Steps = path.Locations });
        }

        return direct.Report(start.Declaration!, dependencies.ToImmutable());
    }

    private sealed class NodeSet : IEqualityComparer<ImmutableHashSet<ReachNode>>
    {
        public static readonly NodeSet Instance = new();

        public bool Equals(ImmutableHashSet<ReachNode> x, ImmutableHashSet<ReachNode> y) => x.SetEquals(y);

        public int GetHashCode(ImmutableHashSet<ReachNode> nodes) => nodes.Aggregate(0, (hash, node) => hash ^ node.GetHashCode());
    }
}
