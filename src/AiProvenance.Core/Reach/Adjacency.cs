namespace AiProvenance.Core.Reach;

/// <summary>Each node's neighbours, one behind another in a single array.</summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _neighbours;

    private Adjacency(int[] starts, int[] neighbours)
    {
        _starts = starts;
        _neighbours = neighbours;
    }

    public ArraySegment<int> FindNeighbours(int node) => new(_neighbours, _starts[node], _starts[node + 1] - _starts[node]);

    public static Adjacency Build(int nodes, IReadOnlyList<(int From, int To)> edges, bool isReversed)
    {
        var starts = new int[nodes + 1];
        for (var i = 0; i < edges.Count; i++)
            starts[(isReversed ? edges[i].To : edges[i].From) + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];

        var neighbours = new int[edges.Count];
        var filled = new int[nodes];
        for (var i = 0; i < edges.Count; i++)
        {
            var (node, neighbour) = isReversed ? (edges[i].To, edges[i].From) : edges[i];
            neighbours[starts[node] + filled[node]++] = neighbour;
        }

        return new Adjacency(starts, neighbours);
    }
}
