using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>
/// Where lines come from: what blame says, and further back through commits that wrote nothing of them. A commit that breaks the same
/// tokens into other lines has not written them, and one that takes another commit back brings back what stood there before.
/// </summary>
internal sealed partial class LineOrigins : IDisposable
{
    private const int Deepest = 10;

    private readonly GitRepository _repository;
    private readonly CommitGraph _graph;
    private readonly FileBlame _blame;
    private readonly IReadOnlyDictionary<string, string> _returns;
    private readonly GitObjects _objects;
    private readonly ConcurrentDictionary<(string Commit, string Path), Lazy<ImmutableArray<BlamedLine>>> _blames = new();

    /// <summary>Prepares it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="graph">Its history.</param>
    /// <param name="returns">For each commit that takes another one back, the commit whose state it brings back.</param>
    public LineOrigins(GitRepository repository, CommitGraph graph, IReadOnlyDictionary<string, string> returns)
    {
        _repository = repository;
        _graph = graph;
        _blame = new FileBlame(repository, graph);
        _returns = returns;
        _objects = repository.OpenObjects();
    }

    /// <summary>The commit whose state a commit brings back, where its message says that it takes another one back.</summary>
    public static string? FindReturn(Commit commit, Func<string, string?> firstParentOf)
    {
        if (commit.Message.Length > 0 && Reverted().Match(commit.Message) is { Success: true } reverted)
        {
            return reverted.Groups["before"] is { Success: true } before
                ? before.Value
                : firstParentOf(reverted.Groups["commit"].Value);
        }

        return null;
    }

    /// <summary>Where each line of a file of HEAD, or of the working tree, comes from.</summary>
    public ImmutableArray<BlamedLine> Find(string path, bool isCommitted) => LookBehind(_blame.Blame(path, isCommitted), 0);

    /// <summary>Where each line of a file of a commit comes from.</summary>
    public ImmutableArray<BlamedLine> FindAt(string path, string commit) => FindAt(path, commit, 0);

    /// <summary>Where the lines around a place come from; none where there is no line on both sides.</summary>
    public ImmutableArray<BlamedLine> FindAround(RemovedCode place) => LookBehind(_blame.BlameNeighbours(place), 0);

    public void Dispose() => _objects.Dispose();

    private ImmutableArray<BlamedLine> FindAt(string path, string commit, int depth) => _blames.GetOrAdd(
        (commit, path), key => new Lazy<ImmutableArray<BlamedLine>>(() => LookBehind(_blame.BlameAt(key.Path, key.Commit), depth))).Value;

    private ImmutableArray<BlamedLine> LookBehind(ImmutableArray<BlamedLine> lines, int depth)
    {
        if (depth >= Deepest)
            return lines;
        ImmutableArray<BlamedLine>.Builder? changed = null;
        foreach (var group in lines.Select(static (line, index) => (Line: line, Index: index))
            .Where(static each => each.Line.Commit is not null)
            .GroupBy(static each => (each.Line.Commit, each.Line.Path)))
        {
            var (commit, path) = (group.Key.Commit!, group.Key.Path);
            if (FindOlder(commit, path, group.Select(static each => each.Line.Line)) is not var (older, map))
                continue;
            ImmutableArray<BlamedLine>? origins = null;
            foreach (var (line, index) in group)
            {
                if (map.Find(line.Line) is not { } place)
                    continue;
                origins ??= FindAt(path, older, depth + 1);
                if (place < 1 || place > origins.Value.Length)
                    continue;
                changed ??= lines.ToBuilder();
                changed[index] = origins.Value[place - 1];
            }
        }

        return changed?.ToImmutable() ?? lines;
    }

    private (string Older, LineMap Map)? FindOlder(string commit, string path, IEnumerable<int> lines)
    {
        var isReturn = _returns.TryGetValue(commit, out var older);
        if (!isReturn)
        {
            if (_graph.Find(commit) is not (>= 0 and var number) || _graph.ParentsOf(number) is not [var parent])
                return null;
            older = _graph.IdOf(parent);
        }

        if (_objects.ReadText(older + ":" + path) is not { } before || _objects.ReadText(commit + ":" + path) is not { } after)
            return null;
        if (!isReturn && !MayBeTheSame(before, after, lines))
            return null;
        return (older!, LineMap.Read(Difference(older!, commit, path), before, after));
    }

    // Most commits write something new: without white space, none of their lines stands in the file before.
    private static bool MayBeTheSame(string before, string after, IEnumerable<int> lines)
    {
        var texts = after.Split('\n');
        var bare = WithoutWhiteSpace(before);
        return lines.Any(line => line <= texts.Length && TellingLine.Is(texts[line - 1]) &&
            bare.Contains(WithoutWhiteSpace(texts[line - 1]), StringComparison.Ordinal));
    }

    private static string WithoutWhiteSpace(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                _ = bare.Append(c);
        }

        return bare.ToString();
    }

    private string Difference(string older, string commit, string path) => _repository.Run(
        "diff", "-U0", "-w", "--no-color", "--no-ext-diff", "--no-textconv", "--text", older + ":" + path, commit + ":" + path, "--");

    [GeneratedRegex(
        "^This reverts commit (?<commit>[0-9a-f]{40,64})(?:, reversing\nchanges made to (?<before>[0-9a-f]{40,64}))?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Reverted();
}
