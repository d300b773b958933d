using AiProvenance.Core.Reach;

namespace AiProvenance.Analyzers.Reach.Graphs;

/// <summary>
/// All that was followed, numbered so that shortest paths over it can be found; the numbers are given when one is first asked for.
/// </summary>
internal sealed class ReachPaths
{
    private readonly Lazy<Numbered> _numbered;

    public ReachPaths(IReadOnlyList<ReachNode> all)
    {
        All = all;
        _numbered = new(() => new Numbered(all));
    }

    /// <summary>Everything, in no particular order.</summary>
    public IReadOnlyList<ReachNode> All { get; }

    /// <summary>Shortest paths from anywhere to any of the targets, which no boundary in between stops.</summary>
    public ReachMap SearchTowards(Func<ReachNode, bool> isTarget, Func<ReachNode, bool> isBoundary, CancellationToken cancellationToken)
    {
        var nodes = _numbered.Value.Nodes;
        return _numbered.Value.Graph.Search(number => isTarget(nodes[number]), number => isBoundary(nodes[number]), cancellationToken);
    }

    /// <summary>The path that a search found, both ends included; empty where there is none.</summary>
    public ImmutableArray<ReachNode> Trace(ReachMap map, ReachNode start) =>
        map.FindPath(_numbered.Value.Numbers[start]).Select(number => _numbered.Value.Nodes[number]).ToImmutableArray();

    private sealed class Numbered
    {
        public Numbered(IReadOnlyList<ReachNode> all)
        {
            Nodes = all.OrderBy(node => node.Order, StringComparer.Ordinal).ToImmutableArray();
            foreach (var node in Nodes)
                Numbers.Add(node, Numbers.Count);
            Graph = new ReachGraph(
                Nodes.Length, Nodes.SelectMany(node => node.Uses, (node, use) => (Numbers[node], Numbers[use.Node])).ToList());
        }

        public ImmutableArray<ReachNode> Nodes { get; }

        public Dictionary<ReachNode, int> Numbers { get; } = [];

        public ReachGraph Graph { get; }
    }
}
