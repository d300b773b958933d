using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Marks;

/// <summary>From a repository and its projects to the marks that its records ask for.</summary>
internal sealed class MarksSurvey
{
    private readonly GitRepository _repository;
    private readonly MarksSources _sources;
    private readonly IMarksProgress _progress;
    private readonly ConcurrentQueue<InputProblem> _problems = new();

    /// <summary>Prepares a survey.</summary>
    public MarksSurvey(GitRepository repository, MarksSources sources, IMarksProgress progress)
    {
        _repository = repository;
        _sources = sources;
        _progress = progress;
    }

    /// <summary>Surveys projects.</summary>
    /// <param name="projects">The project files.</param>
    /// <param name="changedSince">
    /// The commit since whose child the files to look at have changed; null to look at every file that may hold a line of AI's.
    /// </param>
    /// <param name="cancellationToken">Cancels it.</param>
    public SurveyResult Survey(ImmutableArray<string> projects, string? changedSince, CancellationToken cancellationToken)
    {
        using var reading = new ProjectQueue(_sources, projects, cancellationToken);
        _progress.Begin("reading history", 0);
        var graph = CommitGraph.Read(_repository, cancellationToken);
        var (records, returns) = ReadRecords(graph, cancellationToken);
        var readings = ReadProjects(reading);
        var dirty = ListUncommitted();
        var files = ChooseFiles(graph, records, readings, dirty, changedSince);
        var cache = BlameCache.Open(_repository.CommonDirectory, BlameSettings.Of(_repository));
        var origins = new LineOrigins(_repository, graph, returns);
        ConcurrentDictionary<string, ImmutableArray<BlamedLine>> blames;
        Dictionary<string, ImmutableArray<Cut>> cuts;
        try
        {
            blames = Blame(graph, origins, cache, files, dirty, cancellationToken);
            _progress.Begin("looking for what was taken away", 0);
            var search = new CutSearch(_repository, origins, cache, commit => records.GetValueOrDefault(commit));
            cuts = search.Find([.. records.Keys.Where(static commit => commit.Length > 0)], blames, cancellationToken);
        }
        finally
        {
            // What was looked at serves the next run, also where this one is interrupted.
            cache.Save();
        }

        var lines = new LineEvidence(_repository.Root, blames, cuts, commit => records.GetValueOrDefault(commit ?? ""));
        return new SurveyResult(lines, records, origins)
        {
            Projects = [.. readings.Select(pair => new SurveyedProject(pair.Project, MarkPlanner.Plan(pair.Reading.Declarations, lines))
            {
                Sources = pair.Reading.Sources,
            })],
            Notes = [.. readings.SelectMany(static pair => pair.Reading.Notes)],
            Problems = [.. readings.SelectMany(static pair => pair.Reading.Problems).Concat(_problems).Distinct()],
            Commits = graph.Count,
        };
    }

    // What is in no commit yet stands under no name.
    private (Dictionary<string, CommitRecords> Records, Dictionary<string, string> Returns) ReadRecords(
        CommitGraph graph, CancellationToken cancellationToken)
    {
        _progress.Begin("reading evidence", graph.Count);
        var returns = new Dictionary<string, string>(StringComparer.Ordinal);
        using var opened = _sources.OpenReaders(_repository);
        foreach (var problem in opened.Problems)
            _problems.Enqueue(DescribeProblem(null, problem));
        var records = new Dictionary<string, CommitRecords>(StringComparer.Ordinal);
        foreach (var commit in _repository.ListCommits(null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Keep(commit.Id, [.. opened.Readers.Select(reader => reader.Read(commit))]);
            if (LineOrigins.FindReturn(commit, FirstParentOf) is { } before && graph.Find(before) >= 0)
                returns[commit.Id] = before;
            _progress.Advance();
        }

        Keep(null, [_sources.ReadWorkingTree(_repository)]);
        return (records, returns);

        string? FirstParentOf(string id) =>
            graph.Find(id) is >= 0 and var number && graph.ParentsOf(number) is [var first, ..] ? graph.IdOf(first) : null;

        void Keep(string? commit, ImmutableArray<EvidenceReading> readings)
        {
            foreach (var problem in readings.SelectMany(static reading => reading.Problems))
                _problems.Enqueue(DescribeProblem(commit, problem));
            var all = readings.SelectMany(static reading => reading.Records).ToList();
            if (all.Count > 0)
                records[commit ?? ""] = new CommitRecords(commit, all);
        }
    }

    private static InputProblem DescribeProblem(string? commit, string problem) =>
        new(commit is null ? "evidence" : "evidence of commit " + commit[..Math.Min(commit.Length, 10)], "cannot be read: " + problem, "");

    private List<(string Project, ProjectReading Reading)> ReadProjects(ProjectQueue queue)
    {
        _progress.Begin("reading projects", queue.Count);
        var readings = new List<(string, ProjectReading)>();
        foreach (var reading in queue.Take())
        {
            readings.Add(reading);
            _progress.Advance();
        }

        return readings;
    }

    private HashSet<string> ListUncommitted() => _repository
        .Run("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all")
        .Split('\0')
        .Where(static entry => entry.Length > 3)
        .Select(static entry => entry[3..])
        .ToHashSet(StringComparer.Ordinal);

    // A part of a type in another file says as much of the type as one in a file that changed.
    private List<string> ChooseFiles(
        CommitGraph graph,
        Dictionary<string, CommitRecords> records,
        List<(string Project, ProjectReading Reading)> readings,
        HashSet<string> dirty,
        string? changedSince)
    {
        var aiPaths = AiPaths.Find(graph, commit => records.TryGetValue(commit, out var found) && found.SaysAi);
        var declarations = readings.SelectMany(static pair => pair.Reading.Declarations).ToList();
        var files = declarations.SelectMany(static declaration => declaration.Parts)
            .Select(static part => part.File)
            .Distinct(StringComparer.Ordinal)
            .Select(PathOf)
            .ToHashSet(StringComparer.Ordinal);
        if (changedSince is not null)
        {
            var changed = ListChanged(changedSince);
            changed.UnionWith(dirty);
            files = declarations
                .Where(declaration => declaration.Parts.Any(part => changed.Contains(PathOf(part.File))))
                .SelectMany(static declaration => declaration.Parts)
                .Select(part => PathOf(part.File))
                .ToHashSet(StringComparer.Ordinal);
        }

        return [.. files.Where(file => aiPaths.Contains(file) || dirty.Contains(file)).Order(StringComparer.Ordinal)];
    }

    private HashSet<string> ListChanged(string since) => _repository
        .Run("log", "-z", "-m", "--name-only", "--no-renames", "--format=", since + "..HEAD", "--")
        .Split('\0')
        .Select(static path => path.TrimStart('\n'))
        .ToHashSet(StringComparer.Ordinal);

    private ConcurrentDictionary<string, ImmutableArray<BlamedLine>> Blame(
        CommitGraph graph,
        LineOrigins origins,
        BlameCache cache,
        List<string> files,
        HashSet<string> dirty,
        CancellationToken cancellationToken)
    {
        _progress.Begin("looking at lines", files.Count);
        var blames = new ConcurrentDictionary<string, ImmutableArray<BlamedLine>>(StringComparer.Ordinal);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        _ = Parallel.ForEach(files, options, file =>
        {
            blames[file] = dirty.Contains(file) ? origins.Find(file, isCommitted: false) : BlameCommitted(file);
            _progress.Advance();
        });
        return blames;

        ImmutableArray<BlamedLine> BlameCommitted(string file)
        {
            var newest = graph.NewestOf(file);
            var commit = newest < 0 ? "" : graph.IdOf(newest);
            if (cache.TryGet(file, commit, out var known))
                return known;
            var lines = origins.Find(file, isCommitted: true);
            cache.Add(file, commit, lines);
            return lines;
        }
    }

    private string PathOf(string file) => Path.GetRelativePath(_repository.Root, file).Replace('\\', '/');
}

/// <summary>What a survey found.</summary>
/// <param name="Lines">What is known of lines.</param>
/// <param name="Records">The records, by the commit that they are about.</param>
/// <param name="Origins">Where lines come from.</param>
internal sealed record SurveyResult(LineEvidence Lines, IReadOnlyDictionary<string, CommitRecords> Records, LineOrigins Origins)
{
    /// <summary>The projects.</summary>
    public ImmutableArray<SurveyedProject> Projects { get; init; } = [];

    /// <summary>What a user should know.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; init; }
}

/// <summary>A project, and the marks that evidence asks for in it.</summary>
/// <param name="Project">The project's file.</param>
/// <param name="Plan">Its declarations.</param>
internal sealed record SurveyedProject(string Project, ImmutableArray<PlannedDeclaration> Plan)
{
    /// <summary>The project itself, where marks can be written on its declarations.</summary>
    public ProjectSources? Sources { get; init; }
}
