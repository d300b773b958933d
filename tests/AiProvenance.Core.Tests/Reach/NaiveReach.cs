using CsCheck;

namespace AiProvenance.Core.Tests.Reach;

/// <summary>A small graph and the plainest answers about it: every path of every length is tried, shortest first.</summary>
internal sealed record NaiveReach(int Nodes, (int From, int To)[] Edges, bool[] Targets, bool[] Boundaries)
{
    public static readonly Gen<NaiveReach> Any =
        from nodes in Gen.Int[1, 7]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 14]
        from targets in Gen.Int[0, 3].Select(static n => n == 0).Array[nodes]
        from boundaries in Gen.Int[0, 2].Select(static n => n == 0).Array[nodes]
        select new NaiveReach(nodes, edges, targets, boundaries);

    /// <summary>How many steps a node is from a target, or null.</summary>
    public int? Distance(int node) => Paths(node).Select(static path => (int?)path.Length - 1).FirstOrDefault();

    /// <summary>The first of the shortest paths when they are compared number by number.</summary>
    public int[] LowestPath(int node)
    {
        var shortest = Distance(node)!.Value + 1;
        return Paths(node)
            .TakeWhile(path => path.Length == shortest)
            .OrderBy(static path => string.Concat(path), StringComparer.Ordinal)
            .First();
    }

    /// <summary>Whether each step is an edge, nothing in between is a boundary, and a target is at the end.</summary>
    public bool IsPath(IReadOnlyList<int> path) =>
        Targets[path[^1]] &&
        path.Skip(1).SkipLast(1).All(node => !Boundaries[node]) &&
        path.Zip(path.Skip(1)).All(step => Edges.Contains((step.First, step.Second)));

    // A shortest path has no node twice, so it has no more steps than there are nodes.
    private IEnumerable<int[]> Paths(int node)
    {
        List<int[]> walks = [[node]];
        for (var length = 1; length <= Nodes; length++)
        {
            foreach (var walk in walks.Where(IsPath))
                yield return walk;
            walks = [.. walks.SelectMany(
                walk =>
                    Edges.Distinct()
                        .Where(edge => edge.From == walk[^1] && !walk.Contains(edge.To))
                        .Select(edge => (int[])[.. walk, edge.To]))];
        }
    }
}
