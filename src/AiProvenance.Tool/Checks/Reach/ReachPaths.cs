using AiProvenance.Core.Reach;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>All that was followed, numbered so that shortest paths over it can be found.</summary>
internal sealed class ReachPaths
{
    private readonly ImmutableArray<ReachNode> _nodes;
    private readonly Dictionary<ReachNode, int> _numbers = [];
    private readonly ReachGraph _graph;

    public ReachPaths(IReadOnlyList<ReachNode> all)
    {
        _nodes = [.. all.OrderBy(static node => node.Order, StringComparer.Ordinal)];
        foreach (var node in _nodes)
            _numbers.Add(node, _numbers.Count);
        _graph = new ReachGraph(
            _nodes.Length, [.. _nodes.SelectMany(static node => node.Uses, (node, used) => (_numbers[node], _numbers[used]))]);
    }

    /// <summary>Everything, in an order that is always the same.</summary>
    public ImmutableArray<ReachNode> All => _nodes;

    /// <summary>Shortest paths from anywhere to any of the targets, which no boundary in between stops.</summary>
    public ReachMap SearchTowards(Func<ReachNode, bool> isTarget, Func<ReachNode, bool> isBoundary) =>
        _graph.Search(number => isTarget(_nodes[number]), number => isBoundary(_nodes[number]));

    /// <summary>The path of such a search, both ends included; empty where there is none.</summary>
    public ImmutableArray<ReachNode> Trace(ReachMap map, ReachNode start) =>
        [.. map.FindPath(_numbers[start]).Select(number => _nodes[number])];

    /// <summary>The names that a path leads over; each assembly is named where the path enters it.</summary>
    public static ImmutableArray<string> Name(ImmutableArray<ReachNode> path)
    {
        var names = ImmutableArray.CreateBuilder<string>(path.Length);
        var assembly = path[0].Declaration?.File;
        for (var i = 0; i < path.Length; i++)
        {
            // A type's first use and its static constructor have one name.
            if (i > 0 && path[i - 1].Kind == ReachKind.Statics && path[i].Name == path[i - 1].Name)
                continue;
            var file = path[i].Declaration?.File ?? path[i].Ai?.Declaration.File ?? path[i].Symbol?.File;
            names.Add(file is not null && file != assembly ? path[i].Name + " of " + file.Name : path[i].Name);
            assembly = file ?? assembly;
        }

        return names.ToImmutable();
    }
}
