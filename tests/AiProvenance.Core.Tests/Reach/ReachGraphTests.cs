using AiProvenance.Core.Reach;
using CsCheck;

namespace AiProvenance.Core.Tests.Reach;

public sealed class ReachGraphTests
{
    [Fact]
    public void The_nodes_that_reach_a_target_are_those_that_a_naive_search_finds() => NaiveReach.Any.Sample(
        world => Enumerable.Range(0, world.Nodes).All(node => Map(world).Reaches(node) == world.Distance(node).HasValue), iter: 5_000);

    [Fact]
    public void A_path_is_real_and_shortest() => NaiveReach.Any.Sample(
        world =>
        {
            var map = Map(world);
            return Enumerable.Range(0, world.Nodes).Where(map.Reaches).All(node =>
                world.IsPath(map.FindPath(node)) && map.FindPath(node)[0] == node && map.FindPath(node).Length == world.Distance(node) + 1);
        },
        iter: 5_000);

    [Fact]
    public void Among_shortest_paths_the_lowest_numbers_win_whatever_the_order_of_edges() => Gen.Select(NaiveReach.Any, Gen.Int).Sample(
        (world, seed) =>
        {
            var shuffled = world with { Edges = [.. world.Edges] };
            new Random(seed).Shuffle(shuffled.Edges);
            var map = Map(world);
            return Enumerable.Range(0, world.Nodes).Where(map.Reaches).All(node =>
                map.FindPath(node).SequenceEqual(world.LowestPath(node)) && map.FindPath(node).SequenceEqual(Map(shuffled).FindPath(node)));
        },
        iter: 2_000);

    [Fact]
    public void What_leads_nowhere_has_no_path() =>
        Assert.Empty(Map(new NaiveReach(2, [(0, 0)], [false, true], [false, false])).FindPath(0));

    [Fact]
    public void A_chain_of_a_hundred_thousand_nodes_has_its_path()
    {
        const int Nodes = 100_000;
        var graph = new ReachGraph(Nodes, [.. Enumerable.Range(0, Nodes - 1).Select(static node => (node, node + 1))]);

        Assert.Equal(Enumerable.Range(0, Nodes), graph.Search(static node => node == Nodes - 1, static _ => false).FindPath(0));
    }

    [Fact]
    public void Time_and_memory_grow_with_the_edges_and_no_faster()
    {
        var (small, large) = (Edges(40_000), Edges(320_000));

        Assert.InRange(Bytes(large), 0, 10 * Bytes(small));
        Assert.InRange(Cost.Growth(small, large, Search), 0, 32);
    }

    // A tenth as many nodes as edges, cycles among them.
    private static (int, int)[] Edges(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => (random.Next(count / 10), random.Next(count / 10)))];
    }

    private static long Bytes((int, int)[] edges)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Search(edges);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Search((int, int)[] edges) =>
        Assert.True(new ReachGraph(edges.Length / 10, edges).Search(static node => node == 0, static _ => false).Reaches(0));

    private static ReachMap Map(NaiveReach world) =>
        new ReachGraph(world.Nodes, world.Edges).Search(node => world.Targets[node], node => world.Boundaries[node]);
}
