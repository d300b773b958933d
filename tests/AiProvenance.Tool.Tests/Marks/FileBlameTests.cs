using System.Collections.Immutable;
using System.Globalization;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Marks;

/// <summary>The short way through history answers as the long one does.</summary>
public class FileBlameTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_short_history_gives_the_blame_of_the_whole_one(int seed)
    {
        using var repository = new TestRepository();
        var agents = RandomHistory.Write(repository, seed, commits: 45);
        var graph = CommitGraph.Read(repository.Repository, CancellationToken.None);
        var blame = new FileBlame(repository.Repository, graph);
        var aiPaths = AiPaths.Find(graph, agents.Contains);
        var files = repository.Git("ls-files", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries);

        foreach (var file in files)
        {
            var whole = repository.Repository.Blame(file, "HEAD");
            Assert.Equal(whole.AsEnumerable(), blame.Blame(file, isCommitted: true));
            Assert.Equal(ShortHistory.Of(graph, [file], graph.Head).Newest, graph.NewestOf(file));
            if (!aiPaths.Contains(file))
                Assert.DoesNotContain(whole, line => agents.Contains(line.Commit!));
        }

        File.AppendAllText(System.IO.Path.Combine(repository.Path, files[0]), "one more line\n");
        Assert.Equal(repository.Repository.Blame(files[0], null).AsEnumerable(), blame.Blame(files[0], isCommitted: false));
    }

    [Fact]
    public void A_file_that_no_agent_came_near_needs_no_blame()
    {
        using var repository = new TestRepository();
        _ = repository.CommitFile("Human.cs", "class Human { }\n", "Begin");
        var agent = repository.CommitFile("Agent.cs", "class Agent { }\n", "Add");
        repository.Write("Agent.cs", "class Agent\n{ }\n");
        _ = repository.CommitFile("Moved.cs", "class Moved { }\n", "Move something, perhaps");
        var graph = CommitGraph.Read(repository.Repository, CancellationToken.None);

        var paths = AiPaths.Find(graph, commit => commit == agent);

        Assert.Equal(["Agent.cs", "Moved.cs"], paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_blame_is_kept_until_something_that_it_depends_on_changes()
    {
        using var folder = new TemporaryFolder();
        ImmutableArray<BlamedLine> lines = [new("a", "A.cs", 1), new("a", "A.cs", 2), new("b", "B.cs", 7), new("a", "A.cs", 3)];
        var cache = BlameCache.Open(folder.Path, "settings");
        cache.Add("A.cs", "c", lines);
        cache.Add("Empty.cs", "c", []);
        cache.Save();

        Assert.True(BlameCache.Open(folder.Path, "settings").TryGet("A.cs", "c", out var kept));
        Assert.Equal(lines.AsEnumerable(), kept);
        Assert.False(BlameCache.Open(folder.Path, "settings").TryGet("A.cs", "d", out _));
        Assert.False(BlameCache.Open(folder.Path, "others").TryGet("A.cs", "c", out _));
    }

    [Fact]
    public void A_damaged_cache_counts_for_nothing()
    {
        using var folder = new TemporaryFolder();
        var cache = BlameCache.Open(folder.Path, "settings");
        cache.Add("A.cs", "c", [new("a", "A.cs", 1)]);
        cache.Save();
        var file = folder["ai-provenance/blame.cache"];
        var whole = File.ReadAllBytes(file);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x55;
            File.WriteAllBytes(file, damaged);
            Assert.False(BlameCache.Open(folder.Path, "settings").TryGet("A.cs", "c", out _));
            File.WriteAllBytes(file, whole[..at]);
            Assert.False(BlameCache.Open(folder.Path, "settings").TryGet("A.cs", "c", out _));
        }
    }

    /// <summary>Histories of everything that moves lines: edits, moves within and between files, copies, renames, merges.</summary>
    private static class RandomHistory
    {
        public static HashSet<string> Write(TestRepository repository, int seed, int commits)
        {
            var random = new Random(seed);
            var agents = new HashSet<string>(StringComparer.Ordinal);
            var files = new List<string>();
            for (var i = 0; i < 4; i++)
                files.Add(Create(repository, random, i));
            _ = repository.Commit("Begin");
            for (var i = 0; i < commits; i++)
            {
                var isBranch = i % 9 == 8;
                if (isBranch)
                    _ = repository.Git("checkout", "-q", "-b", "side" + Number(i), "HEAD~3");
                files = [.. repository.Git("ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
                for (var change = random.Next(1, 3); change > 0; change--)
                    Change(repository, random, files, i);
                var commit = repository.Commit("Change " + Number(i));
                if (random.Next(6) == 0)
                    _ = agents.Add(commit);
                if (isBranch)
                {
                    _ = repository.Git("checkout", "-q", "main");
                    _ = repository.Git("merge", "-q", "-X", "ours", "--no-edit", "side" + Number(i));
                }
            }

            return agents;
        }

        private static void Change(TestRepository repository, Random random, List<string> files, int round)
        {
            var file = files[random.Next(files.Count)];
            if (!File.Exists(System.IO.Path.Combine(repository.Path, file)))
                return;
            var lines = Read(repository, file);
            switch (random.Next(7))
            {
                case 0:
                    files.Add(Create(repository, random, 100 + round));
                    break;
                case 1:
                    var renamed = $"Renamed{Number(round)}.cs";
                    _ = repository.Git("mv", "-f", file, renamed);
                    files[files.IndexOf(file)] = renamed;
                    break;
                case 2 when lines.Count > 8:
                    var block = lines.GetRange(2, 5);
                    lines.RemoveRange(2, 5);
                    lines.InsertRange(random.Next(lines.Count), block);
                    Save(repository, file, lines);
                    break;
                case 3 when lines.Count > 8:
                    var other = files[random.Next(files.Count)];
                    if (other == file || !File.Exists(System.IO.Path.Combine(repository.Path, other)))
                        break;
                    var target = Read(repository, other);
                    target.InsertRange(random.Next(target.Count), lines.GetRange(1, 6));
                    if (random.Next(2) == 0)
                        lines.RemoveRange(1, 6);
                    Save(repository, other, target);
                    Save(repository, file, lines);
                    break;
                case 4:
                    Save(repository, file, lines.Select(static line => "    " + line));
                    break;
                default:
                    lines.Insert(random.Next(lines.Count), Line(random));
                    if (lines.Count > 6)
                        lines.RemoveAt(random.Next(lines.Count));
                    Save(repository, file, lines);
                    break;
            }
        }

        private static string Create(TestRepository repository, Random random, int number)
        {
            var file = $"File{Number(number)}.cs";
            Save(repository, file, Enumerable.Range(0, 14).Select(_ => Line(random)));
            return file;
        }

        private static string Line(Random random) =>
            $"var value{Number(random.Next(40))} = Compute(first: {Number(random.Next(1000))}, second);";

        private static List<string> Read(TestRepository repository, string file) =>
            [.. File.ReadAllLines(System.IO.Path.Combine(repository.Path, file))];

        private static void Save(TestRepository repository, string file, IEnumerable<string> lines) =>
            repository.Write(file, string.Join('\n', lines) + "\n");

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
