using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>Agent Trace files: every line that a commit added to one, and those of the working tree.</summary>
/// <remarks>
/// A line speaks of the commit that it names; where it names the commit before the work, of that commit's children. Where history does not
/// have the commit (a squash merge, a rebase), it speaks of the commit that brought the line. Content hashes are not compared: the format
/// does not say how they are made.
/// </remarks>
internal sealed class AgentTraceReader : IEvidenceReader
{
    /// <summary>Where the reference hook writes.</summary>
    public const string Folder = ".agent-trace";

    private const string CommitLine = "commit ";

    private readonly Dictionary<string, List<AgentTrace>> _byRevision = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AgentTrace>> _byIntroduction = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _problems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _history = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public AgentTraceReader(GitRepository repository)
    {
        if (repository.HasCommits)
            ReadHistory(repository);
        ReadWorkingTree(repository);
        if (_byIntroduction.Count > 0)
            _history.UnionWith(repository.Run("rev-list", "HEAD").Split('\n'));
    }

    /// <summary>What could not be read in the working tree.</summary>
    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <inheritdoc/>
    public EvidenceReading Read(Commit commit)
    {
        var traces = new List<AgentTrace>();
        traces.AddRange(Find(_byRevision, commit.Id).Where(static trace => !trace.IsBeforeCommit));
        traces.AddRange(commit.Parents.Take(1).SelectMany(parent => Find(_byRevision, parent)).Where(static trace => trace.IsBeforeCommit));
        traces.AddRange(Find(_byIntroduction, commit.Id).Where(trace => trace.Revision is null || !_history.Contains(trace.Revision)));
        var problems = _problems.GetValueOrDefault(commit.Id) ?? [];
        if (traces.Count == 0 && problems.Count == 0)
            return EvidenceReading.None;
        var person = AgentNames.PersonAt(commit.Author.Address);
        return new EvidenceReading(
            [.. traces.Distinct().SelectMany(static trace => trace.Records)
                .Select(record => record with { PromptedBy = record.Tool.Length > 0 ? person : null, On = record.On ?? commit.On })],
            [.. problems]);
    }

    // One process for all of history: only what each commit added.
    private void ReadHistory(GitRepository repository)
    {
        var log = repository.Run(
            "log", "--format=tformat:" + CommitLine + "%H", "-p", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames",
            "--", Folder);
        var commit = "";
        var path = "";
        var number = 0;
        foreach (var line in log.Split('\n'))
        {
            if (line.StartsWith(CommitLine, StringComparison.Ordinal))
                commit = line[CommitLine.Length..];
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
                path = QuotedPath.Read(line[4..].TrimEnd('\t'));
            else if (line.StartsWith("@@ ", StringComparison.Ordinal))
                number = FirstLine(line) - 1;
            else if (line.StartsWith('+') && path.EndsWith(".jsonl", StringComparison.Ordinal))
                Add(line[1..], commit, $"{path[2..]} line {++number} in commit {commit}");
        }
    }

    private void ReadWorkingTree(GitRepository repository)
    {
        var folder = Path.Combine(repository.Root, Folder);
        if (repository.IsBare || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (!_known.Contains(line.TrimEnd('\r')))
                    Add(line, null, $"{Folder}/{Path.GetFileName(file)} line {number}");
            }
        }
    }

    private void Add(string text, string? commit, string place)
    {
        var line = text.TrimEnd('\r');
        if (string.IsNullOrWhiteSpace(line))
            return;
        _ = _known.Add(line);
        if (AgentTrace.Read(line, out var problem) is { } trace)
        {
            if (trace.Revision is not null)
                Put(_byRevision, trace.Revision, trace);
            if (commit is not null)
                Put(_byIntroduction, commit, trace);
        }
        else if (commit is null)
        {
            Problems = Problems.Add($"{place}: {problem}");
        }
        else
        {
            Put(_problems, commit, $"{place}: {problem}");
        }
    }

    // "@@ -3,0 +4,2 @@"
    private static int FirstLine(string hunk)
    {
        var digits = new string(hunk[(hunk.IndexOf('+', StringComparison.Ordinal) + 1)..].TakeWhile(char.IsAsciiDigit).ToArray());
        return int.TryParse(digits, out var line) ? line : 1;
    }

    private static List<AgentTrace> Find(Dictionary<string, List<AgentTrace>> traces, string commit) =>
        traces.GetValueOrDefault(commit) ?? [];

    private static void Put<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(item);
    }
}
