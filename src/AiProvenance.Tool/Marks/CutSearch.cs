using System.Text;
using System.Threading.Tasks;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;

namespace AiProvenance.Tool.Marks;

/// <summary>
/// The places where AI only took code away, which no blame shows: a check that is gone leaves no line of AI's. Such a place lies between
/// two lines; where blame finds the same two lines beside each other today, it is still as AI left it.
/// </summary>
internal sealed class CutSearch(GitRepository repository, LineOrigins origins, BlameCache cache, Func<string, CommitRecords?> recordsOf)
{
    /// <summary>Finds them in blamed files of the working tree.</summary>
    /// <param name="commits">The commits of AI's to look at.</param>
    /// <param name="blames">The files.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Dictionary<string, ImmutableArray<Cut>> Find(
        IReadOnlyCollection<string> commits,
        IReadOnlyDictionary<string, ImmutableArray<BlamedLine>> blames,
        CancellationToken cancellationToken)
    {
        var neighbours = Read([.. commits.Where(commit => recordsOf(commit) is { Whole.IsEmpty: false })], cancellationToken);
        var wanted = neighbours.SelectMany(static pair => pair.Value).ToHashSet();
        var today = Locate(blames, wanted);
        var cuts = new Dictionary<string, ImmutableArray<Cut>>(StringComparer.Ordinal);
        foreach (var (commit, lines) in neighbours.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            for (var i = 0; i + 1 < lines.Length; i += 2)
            {
                foreach (var (path, before) in today.GetValueOrDefault(lines[i], []))
                {
                    var isStill = today.GetValueOrDefault(lines[i + 1], []).Any(after =>
                        after.Path == path && after.Line > before && IsNothingBetween(path, before, after.Line));
                    if (isStill)
                        cuts[path] = cuts.GetValueOrDefault(path, []).Add(new Cut(before, recordsOf(commit)!.Whole));
                }
            }
        }

        return cuts;
    }

    private static Dictionary<BlamedLine, List<(string Path, int Line)>> Locate(
        IReadOnlyDictionary<string, ImmutableArray<BlamedLine>> blames, HashSet<BlamedLine> wanted)
    {
        var today = new Dictionary<BlamedLine, List<(string Path, int Line)>>();
        if (wanted.Count == 0)
            return today;
        foreach (var (path, lines) in blames.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (!wanted.Contains(lines[i]))
                    continue;
                if (!today.TryGetValue(lines[i], out var places))
                    today[lines[i]] = places = [];
                places.Add((path, i + 1));
            }
        }

        return today;
    }

    // What somebody has put there since stands for itself.
    private bool IsNothingBetween(string path, int before, int after)
    {
        if (after == before + 1)
            return true;
        var texts = System.IO.File.ReadAllText(System.IO.Path.Combine(repository.Root, path)).Split('\n');
        return Enumerable.Range(before + 1, after - before - 1).All(line => line <= texts.Length && !TellingLine.Is(texts[line - 1]));
    }

    // For each commit the lines in front of and behind each place, by where blame says that they come from.
    private Dictionary<string, ImmutableArray<BlamedLine>> Read(ImmutableArray<string> commits, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, ImmutableArray<BlamedLine>>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var commit in commits)
        {
            if (cache.TryGet("", commit, out var lines))
                known[commit] = lines;
            else
                unknown.Add(commit);
        }

        var removed = ListRemoved(unknown).ToLookup(static place => place.Commit, StringComparer.Ordinal);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        _ = Parallel.ForEach(unknown, options, commit =>
        {
            ImmutableArray<BlamedLine> lines = [.. removed[commit].SelectMany(place => origins.FindAround(place))];
            cache.Add("", commit, lines);
            lock (known)
                known[commit] = lines;
        });
        return known;
    }

    private IEnumerable<RemovedCode> ListRemoved(List<string> commits)
    {
        if (commits.Count == 0)
            return [];
        var text = repository.Run(
            [
                "diff-tree", "--stdin", "-p", "-U0", "-w", "-M", "-r", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/",
                "--dst-prefix=b/", "--", "*.cs", "*.razor", "*.cshtml",
            ],
            new StringBuilder().AppendJoin('\n', commits).Append('\n').ToString(),
            null);
        return CutFormat.Read(text.Split('\n'));
    }
}
