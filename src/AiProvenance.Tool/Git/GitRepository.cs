using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace AiProvenance.Tool.Git;

/// <summary>A repository, through the <c>git</c> process: nothing of git's formats or settings is read by hand.</summary>
internal sealed class GitRepository
{
    private GitRepository(string root, string commonDirectory, bool isBare)
    {
        Root = root;
        CommonDirectory = commonDirectory;
        IsBare = isBare;
    }

    /// <summary>The folder of the working tree; of a bare repository, the repository itself.</summary>
    public string Root { get; }

    /// <summary>The folder that all working trees share.</summary>
    public string CommonDirectory { get; }

    /// <summary>Whether there is no working tree.</summary>
    public bool IsBare { get; }

    /// <summary>
    /// Whether history ends before its beginning: what lies there is unknown, and nothing may be concluded from its absence.
    /// </summary>
    public bool IsShallow => Run("rev-parse", "--is-shallow-repository").Trim() == "true";

    /// <summary>Whether HEAD has a commit.</summary>
    public bool HasCommits => TryRun(out _, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");

    /// <summary>The repository that a folder is in, or null where it is in none.</summary>
    /// <exception cref="GitException">There is no git, or git refuses the repository.</exception>
    public static GitRepository? Find(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        var start = Path.GetFullPath(folder);
        using var call = GitCall.Start(start, ["rev-parse", "--is-inside-work-tree", "--git-common-dir"]);
        var lines = ReadText(call.Output).Split('\n', 2);
        if (call.WaitForExit() is var code and not 0)
            return call.Error.Contains("not a git repository", StringComparison.Ordinal) ? null : throw call.Failure(code);
        var common = Path.GetFullPath(TrimLine(lines[1]), start);
        return lines[0].Trim() == "true"
            ? new GitRepository(FindRoot(start), common, isBare: false)
            : new GitRepository(common, common, isBare: true);
    }

    /// <summary>What a command writes.</summary>
    /// <exception cref="GitException">It failed.</exception>
    public string Run(params string[] arguments) => Run(arguments, input: null, environment: null);

    /// <summary>What a command writes, with something to read and with variables of its own.</summary>
    /// <exception cref="GitException">It failed.</exception>
    public string Run(string[] arguments, string? input, IReadOnlyDictionary<string, string>? environment)
    {
        using var call = GitCall.Start(Root, arguments, environment);
        var writing = Task.Run(() => Write(call, input));
        var output = ReadText(call.Output);
        writing.GetAwaiter().GetResult();
        call.Finish();
        return output;
    }

    /// <summary>Whether a command succeeds, and what it writes.</summary>
    public bool TryRun(out string output, params string[] arguments)
    {
        using var call = GitCall.Start(Root, arguments);
        call.CloseInput();
        output = ReadText(call.Output);
        return call.WaitForExit() == 0;
    }

    /// <summary>The commits of a range, newest first, while git finds them; of all HEAD's history where there is no range.</summary>
    public IEnumerable<Commit> ListCommits(string? range)
    {
        if (range is null && !HasCommits)
            yield break;
        using var call = GitCall.Start(Root, [.. CommitFormat.Options, Revision(range ?? "HEAD"), "--"]);
        foreach (var commit in CommitFormat.Read(call.Output))
            yield return commit;
        call.Finish();
    }

    /// <summary>The commit that a revision names, or null.</summary>
    public Commit? FindCommit(string revision) =>
        !revision.StartsWith('-') && TryRun(out var id, "rev-parse", "--verify", "--quiet", revision + "^{commit}")
            ? ListCommits(TrimLine(id), "--max-count=1").Single()
            : null;

    /// <summary>
    /// Where each line of a file comes from: moved and copied lines from their first place, reformatted lines from their first commit.
    /// </summary>
    /// <param name="path">The path from the root, with slashes.</param>
    /// <param name="revision">The commit whose file it is; null for the file of the working tree, which may be in no commit.</param>
    public ImmutableArray<BlamedLine> Blame(string path, string? revision)
    {
        var arguments = new List<string> { "blame", "--porcelain", "-w", "-M", "-C", "--no-textconv" };
        if (revision is not null)
            arguments.Add(Revision(revision));
        using var call = GitCall.Start(Root, [.. arguments, "--", path]);
        call.CloseInput();
        var lines = BlameFormat.Read(call.Output);
        if (call.WaitForExit() is var code && code == 0)
            return lines;
        return revision is null && IsUnknown(path) ? [.. Uncommitted(path)] : throw call.Failure(code);
    }

    /// <summary>The notes under a reference, by the commit that each is about; null where the reference does not exist.</summary>
    public IReadOnlyDictionary<string, string>? ReadNotes(string reference)
    {
        if (ListNotes(reference) is not { } notes)
            return null;
        using var objects = OpenObjects();
        return notes.ToDictionary(static note => note.Key, note => objects.ReadText(note.Value) ?? "", StringComparer.Ordinal);
    }

    /// <summary>
    /// The names of the notes under a reference, by the commit that each is about; null where the reference does not exist.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ListNotes(string reference)
    {
        if (!TryRun(out var tree, "rev-parse", "--verify", "--quiet", Revision(reference) + "^{tree}"))
            return null;
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Run("ls-tree", "-r", "-z", TrimLine(tree)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "<mode> <type> <blob>\t<commit>", the commit's name in folders that grow with the number of notes.
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            notes[entry[(tab + 1)..].Replace("/", "", StringComparison.Ordinal)] = entry[..tab].Split(' ')[2];
        }

        return notes;
    }

    /// <summary>
    /// The lines that a commit added or changed against its first parent; of a merge, those that none of its parents has.
    /// </summary>
    public IEnumerable<ChangedFile> ListChangedLines(string commit)
    {
        using var call = GitCall.Start(Root,
        [
            "diff-tree", "--cc", "-U0", "-w", "-M", "-r", "--root", "--no-commit-id", "--no-color", "--no-ext-diff", "--no-textconv",
            "--src-prefix=a/", "--dst-prefix=b/", Revision(commit), "--",
        ]);
        foreach (var file in DiffFormat.Read(call.Output))
            yield return file;
        call.Finish();
    }

    /// <summary>Objects by name; to be disposed.</summary>
    public GitObjects OpenObjects() => new(Root);

    private IEnumerable<Commit> ListCommits(string revision, string option)
    {
        using var call = GitCall.Start(Root, [.. CommitFormat.Options, option, revision, "--"]);
        foreach (var commit in CommitFormat.Read(call.Output))
            yield return commit;
        call.Finish();
    }

    private bool IsUnknown(string path) =>
        !IsBare && File.Exists(Path.Combine(Root, path)) && !TryRun(out _, "cat-file", "-e", "HEAD:" + path);

    private IEnumerable<BlamedLine> Uncommitted(string path)
    {
        using var stream = File.OpenRead(Path.Combine(Root, path));
        var number = 0;
        foreach (var _ in GitLines.Read(stream, end: (byte)'\n'))
            yield return new BlamedLine(null, path, ++number);
    }

    // As its user names it, not where links lead: the paths of projects begin with it.
    private static string FindRoot(string folder)
    {
        var up = Path.TrimEndingDirectorySeparator(Path.GetFullPath(AskPath(folder, "--show-cdup"), folder));
        return Path.Exists(Path.Combine(up, ".git")) ? up : Path.GetFullPath(AskPath(folder, "--show-toplevel"));
    }

    private static string AskPath(string folder, string option)
    {
        using var call = GitCall.Start(folder, ["rev-parse", option]);
        var path = TrimLine(ReadText(call.Output));
        call.Finish();
        return path;
    }

    // A text that begins like an option names no revision.
    private static string Revision(string text) =>
        text.StartsWith('-') ? throw new GitException($"'{text}' is no revision: it begins with a hyphen") : text;

    private static void Write(GitCall call, string? input)
    {
        try
        {
            call.Input.Write(Encoding.UTF8.GetBytes(input ?? ""));
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code says why.
        }

        call.CloseInput();
    }

    private static string ReadText(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    private static string TrimLine(string text) => text.TrimEnd('\r', '\n');
}
