using System.IO;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>
/// Reads this tool's own journal: the lines that sessions of agents wrote, found again in commits and in the working tree.
/// </summary>
internal sealed class JournalReader : IEvidenceReader
{
    // A clock that was put right between a session and its commit takes nothing away.
    private const long Tolerance = 60;

    private readonly GitRepository _repository;
    private readonly ImmutableArray<JournalEntry> _entries;
    private readonly ImmutableArray<string> _problems;
    private readonly Lazy<IReadOnlyDictionary<string, CommittedFile[]>> _commits;
    private readonly ILookup<string, (JournalEntry Entry, WrittenFile File)> _byPath;
    private readonly ILookup<string, (JournalEntry Entry, WrittenFile File)> _byBlob;
    private readonly ILookup<string, (JournalEntry Entry, WrittenFile File)> _byName;
    private int _told;

    /// <summary>Reads the journal of a repository.</summary>
    public JournalReader(GitRepository repository)
    {
        _repository = repository;
        (_entries, _problems) = new Journal(repository.CommonDirectory).Read();
        var written = _entries.SelectMany(static entry => entry.Files.Select(file => (Entry: entry, File: file))).ToList();
        _byPath = written.ToLookup(static each => each.File.Path, StringComparer.Ordinal);
        _byBlob = written.ToLookup(static each => each.File.Blob, StringComparer.Ordinal);
        _byName = written.ToLookup(static each => Path.GetFileName(each.File.Path), StringComparer.Ordinal);
        _commits = new(() => CommittedFiles.Read(_repository, _entries.Min(static entry => entry.Since) - Tolerance));
    }

    /// <summary>
    /// What sessions wrote of the lines that a commit holds, in the files that it changed. What could not be read is told once.
    /// </summary>
    public EvidenceReading Read(Commit commit)
    {
        if (_entries.IsEmpty || !_commits.Value.TryGetValue(commit.Id, out var files))
            return new EvidenceReading([], TellProblems());
        var candidates = files
            .Select(file => (File: file, Written: FindWritten(file.Path, file.Blob, file.Moment)))
            .Where(static each => each.Written.Count > 0)
            .ToList();
        using var objects = _repository.OpenObjects();
        var found = new List<(JournalEntry, LinesOfFile)>();
        foreach (var (file, written) in candidates)
        {
            if (objects.ReadText(file.Blob) is { } text)
                found.AddRange(FindLines(file.Path, file.Blob, text, written));
        }

        return new EvidenceReading(ToRecords(found), TellProblems());
    }

    /// <summary>What sessions wrote of the lines of the working tree, in the files that are not as the last commit has them.</summary>
    public EvidenceReading ReadWorkingTree()
    {
        if (_entries.IsEmpty)
            return new EvidenceReading([], TellProblems());
        var found = new List<(JournalEntry, LinesOfFile)>();
        foreach (var path in ListChangedPaths())
        {
            var full = Path.Combine(_repository.Root, path);
            if (FindWritten(path, blob: "", long.MaxValue) is { Count: > 0 } written && File.Exists(full))
                found.AddRange(FindLines(path, blob: "", File.ReadAllText(full), written));
        }

        return new EvidenceReading(ToRecords(found), TellProblems());
    }

    private ImmutableArray<string> TellProblems() => Interlocked.Exchange(ref _told, 1) == 0 ? _problems : [];

    private IEnumerable<string> ListChangedPaths()
    {
        string[] changed = _repository.HasCommits ? ["diff", "--name-only", "--no-renames", "-z", "HEAD"] : ["ls-files", "--cached", "-z"];
        string[] untracked = ["ls-files", "--others", "--exclude-standard", "-z"];
        return new[] { changed, untracked }
            .SelectMany(arguments => _repository.Run(arguments).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal);
    }

    // The same content anywhere, and the same path; else a file of that name, which somebody moved and changed.
    private List<(JournalEntry Entry, WrittenFile File)> FindWritten(string path, string blob, long moment)
    {
        var here = _byPath[path].Concat(_byBlob[blob].Where(each => each.File.Path != path)).ToList();
        return [.. (here.Count > 0 ? here : _byName[Path.GetFileName(path)]).Where(each => moment >= each.Entry.Since - Tolerance)];
    }

    private static IEnumerable<(JournalEntry Entry, LinesOfFile Lines)> FindLines(
        string path, string blob, string text, List<(JournalEntry Entry, WrittenFile File)> written)
    {
        var hashes = LineHashes.Of(text);
        foreach (var (entry, file) in written)
        {
            var lines = file.Blob == blob
                ? file.Lines.Select(lines => new LinesOfFile(path, lines.First, lines.Last))
                : ToRuns(path, WrittenLinesSearch.Find(file, hashes));
            foreach (var run in lines)
                yield return (entry, run);
        }
    }

    private static IEnumerable<LinesOfFile> ToRuns(string path, IEnumerable<int> lines)
    {
        LinesOfFile? run = null;
        foreach (var line in lines)
        {
            if (run is { } before && before.Last + 1 == line)
            {
                run = before with { Last = line };
                continue;
            }

            if (run is { } ended)
                yield return ended;
            run = new LinesOfFile(path, line, line);
        }

        if (run is { } last)
            yield return last;
    }

    // A session has an entry for each of its turns, and is one record, in the journal's order.
    private static ImmutableArray<EvidenceRecord> ToRecords(IEnumerable<(JournalEntry Entry, LinesOfFile Lines)> found) =>
    [
        .. found
            .GroupBy(static each => (each.Entry.Session, each.Entry.Tool, each.Entry.Model, each.Entry.PromptedBy, each.Entry.Trace))
            .Select(static session => new EvidenceRecord(
                "journal", $"session {session.Key.Session} of {session.Key.Tool}", Origin.Generated, session.Key.Tool)
            {
                Model = session.Key.Model,
                PromptedBy = session.Key.PromptedBy,
                Trace = session.Key.Trace,
                On = session.Max(static each => each.Entry.On),
                Lines = [.. session.Select(static each => each.Lines).Distinct().OrderBy(
                    static lines => lines.Path, StringComparer.Ordinal).ThenBy(static lines => lines.First)],
            }),
    ];
}
