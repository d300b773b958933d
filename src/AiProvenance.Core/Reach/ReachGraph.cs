namespace AiProvenance.Core.Reach;

/// <summary>
/// A graph of uses, in numbers: nodes from 0 on, and an edge from each user to each used node. The numbers alone decide which of several
/// shortest paths is shown.
/// </summary>
public sealed class ReachGraph
{
    private readonly int _nodes;
    private readonly Adjacency _uses;
    private readonly Adjacency _users;

    /// <summary>Creates a graph; an edge may be given more than once.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="edges">Which node uses which.</param>
    public ReachGraph(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        _nodes = nodes;
        _uses = Adjacency.Build(nodes, edges, isReversed: false);
        _users = Adjacency.Build(nodes, edges, isReversed: true);
    }

    /// <summary>
    /// Finds the nodes from which a target can be reached, and their paths: one breadth-first search from all targets backwards, in time
    /// linear in nodes and edges.
    /// </summary>
    /// <param name="isTarget">The nodes where paths end, boundary or not.</param>
    /// <param name="isBoundary">The nodes that a path may begin at, but not lead through.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public ReachMap Search(Func<int, bool> isTarget, Func<int, bool> isBoundary, CancellationToken cancellationToken = default)
    {
        var distances = new int[_nodes];
        var queue = new int[_nodes];
        var end = 0;
        for (var node = 0; node < _nodes; node++)
        {
            distances[node] = isTarget(node) ? 0 : ReachMap.Unreachable;
            if (distances[node] == 0)
                queue[end++] = node;
        }

        for (var next = 0; next < end; next++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = queue[next];
            if (distances[node] > 0 && isBoundary(node))
                continue;
            foreach (var user in _users.FindNeighbours(node))
            {
                if (distances[user] != ReachMap.Unreachable)
                    continue;
                distances[user] = distances[node] + 1;
                queue[end++] = user;
            }
        }

        return new ReachMap(distances, NextHops(distances, isBoundary));
    }

    // Of all that is one step closer, the lowest number: paths are then the same however edges were found.
    private int[] NextHops(int[] distances, Func<int, bool> isBoundary)
    {
        var hops = new int[_nodes];
        for (var node = 0; node < _nodes; node++)
        {
            hops[node] = int.MaxValue;
            if (distances[node] <= 0)
                continue;
            foreach (var used in _uses.FindNeighbours(node))
            {
                if (distances[used] == distances[node] - 1 && used < hops[node] && (distances[used] == 0 || !isBoundary(used)))
                    hops[node] = used;
            }
        }

        return hops;
    }
}
