namespace AiProvenance.Core.Reach;

/// <summary>From which nodes the targets of one search can be arrived at.</summary>
public sealed class ReachMap
{
    internal const int Unreachable = -1;

    private readonly int[] _distances;
    private readonly int[] _hops;

    internal ReachMap(int[] distances, int[] hops)
    {
        _distances = distances;
        _hops = hops;
    }

    /// <summary>Whether a node is a target or leads to one.</summary>
    public bool Reaches(int node) => _distances[node] != Unreachable;

    /// <summary>
    /// The shortest path from a node to a target, both included; among several, the path whose first different node has the lowest number.
    /// Empty where there is none.
    /// </summary>
    public ImmutableArray<int> FindPath(int node)
    {
        if (!Reaches(node))
            return ImmutableArray<int>.Empty;
        var path = ImmutableArray.CreateBuilder<int>(_distances[node] + 1);
        for (; _distances[node] > 0; node = _hops[node])
            path.Add(node);
        path.Add(node);
        return path.MoveToImmutable();
    }
}
