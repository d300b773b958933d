using AiProvenance.Core.Baselines;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Audits;

/// <summary>Audits the commits since a revision.</summary>
/// <param name="repository">The repository.</param>
/// <param name="options">What is asked.</param>
internal sealed class Audit(GitRepository repository, AuditOptions options)
{
    /// <summary>Audits the commits that HEAD has and the base has not.</summary>
    /// <param name="since">The base's commit.</param>
    /// <param name="head">The newest commit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public (CommitRange Range, ImmutableArray<CheckFinding> Findings, ImmutableArray<InputProblem> Problems) Run(
        Commit since, Commit head, CancellationToken cancellationToken)
    {
        var commits = repository.ListCommits(since.Id + ".." + head.Id).ToDictionary(static commit => commit.Id, StringComparer.Ordinal);
        var range = new CommitRange(options.Base, head.Id, commits.Count) { Statements = 0 };
        if (commits.Count == 0)
            return (range, [], []);
        ImmutableArray<string> bases =
        [
            .. repository.Run("merge-base", "--all", since.Id, head.Id).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ];
        using var objects = repository.OpenObjects();
        var states = new CommitStates(repository, objects, FindPaths(since, head, bases));
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new List<InputProblem>();
        var records = ReadRecords(commits.Values, problems);
        var policies = bases.SelectMany(commit => ReadPolicies(states.Of(commit), commit, objects)).ToList();
        var signatures = CommitSignature.Read(repository, [.. commits.Keys], objects, options);
        ImmutableArray<Glob> bots = [.. policies.SelectMany(static policy => policy.BotIdentities)];
        var changes = new ChangeList(bases, head.Id, states, new CommitSearch(commits, states)).Find(
            (commit, there, what) => new Deed(
                commit, signatures.GetValueOrDefault(commit.Id, CommitSignature.None), EvidenceOf(records[commit.Id], there, what))
            {
                Bots = bots,
            });
        cancellationToken.ThrowIfCancellationRequested();
        var judge = new ChangeJudge(
            [.. bases.Select(states.Of)],
            states.Of(head.Id),
            new StatementProof(LinesOf(states.Of(head.Id)), options.Keys),
            [.. policies.SelectMany(ReviewersOf)],
            text => repository.TryRun(out _, "grep", "-q", "-F", "-e", text, head.Id, "--", "*.cs"));
        ImmutableArray<CheckFinding> findings = [.. changes.Select(judge.Judge).OfType<CheckFinding>()];
        return (
            range with
            {
                Statements = changes.Length,
                Doubted = findings.Length,
                ByAi = records.Values.Count(static record => record.SaysAi),
                Projects = 1,
                Unverifiable = signatures.Values.Count(static signature => signature.IsUnverifiable),
            },
            findings,
            [.. problems]);
    }

    // The files that any commit of the range changed, against any parent, and the policies and signatures in any case.
    private HashSet<string> FindPaths(Commit since, Commit head, ImmutableArray<string> bases)
    {
        var changed = repository.Run(
            "log", "-m", "--name-only", "--no-renames", "-z", "--format=tformat:", "--root", since.Id + ".." + head.Id, "--");
        var paths = changed.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(IsCounted).ToHashSet(StringComparer.Ordinal);
        foreach (var commit in bases.Append(head.Id))
        {
            paths.UnionWith(repository.Run("ls-tree", "-r", "-z", "--name-only", commit).Split('\0').Where(static path =>
                System.IO.Path.GetFileName(path) is Policy.FileName or SignatureFile.FileName));
        }

        return paths;
    }

    // Policies and signatures are about all sources, wherever they stand.
    private bool IsCounted(string path) => StatementReader.IsRead(path) && (options.Folders.IsEmpty ||
        (!path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && System.IO.Path.GetFileName(path) != Baseline.FileName) ||
        options.Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));

    private Dictionary<string, CommitRecords> ReadRecords(IEnumerable<Commit> commits, List<InputProblem> problems)
    {
        using var opened = options.OpenReaders(repository);
        problems.AddRange(opened.Problems.Select(Describe));
        var records = new Dictionary<string, CommitRecords>(StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            var readings = opened.Readers.Select(reader => reader.Read(commit)).ToList();
            problems.AddRange(readings.SelectMany(static reading => reading.Problems).Select(Describe));
            records[commit.Id] = new CommitRecords(commit.Id, readings.SelectMany(static reading => reading.Records));
        }

        return records;
    }

    private InputProblem Describe(string problem) =>
        new(repository.Root, problem + ".", "Without this record it is not known who wrote the lines; mend it, or remove it.");

    // What is gone has no lines any more: then what is known of the whole commit counts, or else of any line of the file.
    private static ImmutableArray<FoundEvidence> EvidenceOf(CommitRecords records, Statement? there, Statement what)
    {
        if (there is null)
            return records.Whole.IsEmpty ? [.. records.Of(what.Path).Take(1)] : records.Whole;
        return
        [
            .. Enumerable.Range(there.Line, there.LastLine - there.Line + 1).SelectMany(line => records.Of(there.Path, line)).Distinct(),
        ];
    }

    private static IEnumerable<Policy> ReadPolicies(CommitState state, string commit, GitObjects objects) => state.Files.Keys
        .Where(static path => System.IO.Path.GetFileName(path) == Policy.FileName)
        .Order(StringComparer.Ordinal)
        .Select(path => PolicyParser.Parse(objects.ReadText(commit + ":" + path) ?? "").Policy);

    private static IEnumerable<Glob> ReviewersOf(Policy policy) =>
        policy.Zones.Add(policy.ZoneDefaults).SelectMany(static zone => zone.Reviewers).Distinct();

    private static IEnumerable<SignatureLine> LinesOf(CommitState state) => state.Files.Values
        .SelectMany(static file => file.Statements)
        .Select(static statement => statement.Signature)
        .OfType<SignatureLine>();
}
