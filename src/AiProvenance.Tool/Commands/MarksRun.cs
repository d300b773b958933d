using System.IO;
using System.Text;
using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Hooks.Sessions;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Carries out what <c>marks</c> is asked: finds repository and projects, has them surveyed, and writes what comes of it.
/// </summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="sources">Where marks come from.</param>
internal sealed class MarksRun(Surroundings surroundings, MarksSources sources)
{
    private const int MostShown = 20;

    /// <summary>Writes the marks that evidence asks for.</summary>
    public ExitCode Update(UpdateRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<InputProblem>();
        if (Open(request.Paths, problems) is not { } repository)
            return Refuse(problems);
        problems.AddRange(HistoryCheck.Find(repository, NotesState.Fetched));
        var projects = FindProjects(request.Paths, problems, cancellationToken);
        if (problems.Count > 0)
            return Refuse(problems);
        PickUpSessions(repository);
        if (projects.IsEmpty)
        {
            Note("there is no C# project here");
            return ExitCode.NothingToJudge;
        }

        if (HistoryCheck.FindMissingNotes(repository, request.Notes) is { } remote)
        {
            Note($"{HistoryCheck.Notes} is not here, and may say more: git fetch {remote} \"+refs/notes/*:refs/notes/*\"");
        }

        var survey = Survey(repository, projects, null, cancellationToken);
        using var origins = survey.Origins;
        if (survey.Commits == 0 && survey.Records.Count == 0)
        {
            Note("there are no commits yet");
            return ExitCode.NothingToJudge;
        }

        var updates = Write(request, repository, survey, problems, cancellationToken);
        if (request.Ledger is { } ledger &&
            Save(ledger, Encoding.UTF8.GetBytes(MarksLedger.Write(repository.Root, updates))) is { } problem)
        {
            problems.Add(problem);
        }

        problems.AddRange(survey.Problems);
        problems.AddRange(updates.Select(static update => update.Problem).OfType<InputProblem>());
        Tell(problems);
        return problems.Count > 0 ? ExitCode.CouldNotJudge
            : updates.Any(static update => !update.Lost.IsEmpty) ? ExitCode.Findings
            : ExitCode.Satisfied;
    }

    // What agents wrote whose sessions ended without a word, or have not ended.
    private void PickUpSessions(GitRepository repository)
    {
        try
        {
            _ = SessionRecorder.PickUp(repository, surroundings.Now());
        }
        catch (GitException exception)
        {
            Note("what open sessions of agents wrote could not be looked at: " + exception.Message);
        }
    }

    /// <summary>Asks whether everything that AI changed since a revision carries a mark.</summary>
    public ExitCode Verify(VerifyRequest request, CancellationToken cancellationToken) =>
        ResultOutput.Write(surroundings, Judge(request, cancellationToken), request.Format);

    private CheckResult Judge(VerifyRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<InputProblem>();
        var result = new CheckResult
        {
            Policy = new PolicyReference(null, null),
            AsOf = surroundings.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Commits = new CommitRange(request.Base, "", 0),
        };
        if (Open(request.Paths, problems) is not { } repository)
            return result with { Problems = [.. problems] };
        problems.AddRange(HistoryCheck.Find(repository, request.Notes));
        var since = BaseRevision.Find(repository, request.Base, problems);
        var projects = FindProjects(request.Paths, problems, cancellationToken);
        if (problems.Count > 0 || since is null || repository.FindCommit("HEAD") is not { } head)
            return result with { Problems = [.. problems] };
        var start = since.Id;
        var commits = repository.ListCommits(start + "..HEAD").Select(static commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        var range = new CommitRange(request.Base, head.Id, commits.Count) { Projects = projects.Length };
        if (commits.Count == 0 || projects.IsEmpty)
            return result with { Commits = range };
        var survey = Survey(repository, projects, start, cancellationToken);
        using var origins = survey.Origins;
        var (findings, declarations, marked, claimed) = MarksVerify.Judge(repository, survey, commits);
        return result with
        {
            Findings = findings,
            Problems = survey.Problems,
            Commits = range with
            {
                ByAi = commits.Count(commit => survey.Records.TryGetValue(commit, out var records) && records.SaysAi),
                Declarations = declarations,
                Marked = marked,
                Claimed = claimed,
            },
        };
    }

    private SurveyResult Survey(
        GitRepository repository, ImmutableArray<string> projects, string? changedSince, CancellationToken cancellationToken)
    {
        SurveyResult survey;
        using (var progress = new MarksProgress(surroundings.Error, surroundings.ErrorIsTerminal))
            survey = new MarksSurvey(repository, sources, progress).Survey(projects, changedSince, cancellationToken);
        foreach (var note in survey.Notes)
            Note(note);
        return survey;
    }

    private List<ProjectUpdate> Write(
        UpdateRequest request,
        GitRepository repository,
        SurveyResult survey,
        List<InputProblem> problems,
        CancellationToken cancellationToken)
    {
        var inline = request.IsInline ? WriteInline(request, repository, survey, problems, cancellationToken) : [];
        var update = new MarksUpdate(repository, survey);
        var updates = new List<ProjectUpdate>();
        foreach (var project in survey.Projects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var planned = update.Plan(project, inline);
            updates.Add(planned);
            var path = Path.GetRelativePath(repository.Root, planned.Path).Replace('\\', '/');
            if (planned is { IsChange: true, After: { } after })
            {
                if (request.IsDryRun)
                    surroundings.Output.Write(TextDifference.Write(repository, path, planned.Before, after));
                else if (Save(planned.Path, Encoding.UTF8.GetBytes(after)) is { } problem)
                    problems.Add(problem);
            }

            Tell(path, planned, request.IsDryRun);
        }

        return updates;
    }

    // What cannot stand on its declaration gets a line in the file all the same.
    private HashSet<PlannedMark> WriteInline(
        UpdateRequest request,
        GitRepository repository,
        SurveyResult survey,
        List<InputProblem> problems,
        CancellationToken cancellationToken)
    {
        var planned = survey.Projects.Where(static project => project.Sources is not null)
            .Select(static project => (
                Project: project.Sources!, Marks: (IEnumerable<PlannedMark>)[.. project.Plan.SelectMany(static plan => plan.Missing)]))
            .ToList();
        var inline = InlineMarks.Write(planned, cancellationToken);
        foreach (var file in inline.Files)
        {
            var path = Path.GetRelativePath(repository.Root, file.Path).Replace('\\', '/');
            if (request.IsDryRun)
            {
                surroundings.Output.Write(TextDifference.Write(
                    repository, path, File.ReadAllText(file.Path), Encoding.UTF8.GetString(file.Content)));
            }
            else if (Save(file.Path, file.Content) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                surroundings.Output.WriteLine(Harmless.Line(path) + ": marked");
            }
        }

        var left = inline.Left.Select(static left => left.Mark).ToHashSet();
        return [.. planned.SelectMany(static pair => pair.Marks).Where(mark => !left.Contains(mark))];
    }

    private static InputProblem? Save(string path, byte[] content)
    {
        try
        {
            ReplacedFile.Write(path, content);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new InputProblem(
                path, "cannot be written: " + exception.Message, "Name a file in a folder that exists and may be written.");
        }
    }

    // With --dry-run the difference alone is the result.
    private void Tell(string path, ProjectUpdate update, bool isDryRun)
    {
        var writer = isDryRun ? surroundings.Error : surroundings.Output;
        if (update.Problem is null)
            writer.WriteLine($"{Harmless.Line(path)}: {Describe(update)}");
        foreach (var mark in isDryRun ? [] : update.Added.Take(MostShown))
            writer.WriteLine($"  {JsonResult.NameOf(mark.Origin)} by {Harmless.Line(mark.Tool)}: {Harmless.Line(mark.Identity)}");
        if (!isDryRun && update.Added.Length > MostShown)
            writer.WriteLine(FormattableString.Invariant($"  and {update.Added.Length - MostShown} more"));
        foreach (var followed in update.Followed)
        {
            var now = string.Join(", ", followed.Marks.Select(static mark => mark.Identity));
            writer.WriteLine($"  {Harmless.Line(followed.Entry.Mark.Identity)} is {Harmless.Line(now)} now");
        }

        foreach (var lost in update.Lost)
        {
            surroundings.Error.WriteLine(FormattableString.Invariant(
                $"{Harmless.Line(path)}({lost.Line},1): '{Harmless.Line(lost.Mark.Identity)}' is gone, and its lines are found nowhere. ") +
                "Delete the line if the code was deleted; if it was written anew, let the line name what took its place.");
        }
    }

    private static string Describe(ProjectUpdate update) =>
        update.Added.IsEmpty ? "no mark is missing"
        : update.Added.Length == 1 ? "1 mark added"
        : FormattableString.Invariant($"{update.Added.Length} marks added");

    private static GitRepository? Open(ImmutableArray<string> paths, List<InputProblem> problems)
    {
        var path = paths[0];
        try
        {
            var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (GitRepository.Find(folder) is { IsBare: false } repository)
                return repository;
            problems.Add(new InputProblem(path, "is in no git repository with a working tree.", "Run it in a clone."));
        }
        catch (GitException exception)
        {
            problems.Add(new InputProblem(path, exception.Message, "Run it where git works."));
        }

        return null;
    }

    private ImmutableArray<string> FindProjects(
        ImmutableArray<string> paths, List<InputProblem> problems, CancellationToken cancellationToken)
    {
        var search = ProjectSearch.Find(paths, cancellationToken);
        foreach (var note in search.Notes)
            Note(note);
        problems.AddRange(search.Problems);
        return search.Projects;
    }

    private ExitCode Refuse(List<InputProblem> problems)
    {
        Tell(problems);
        return ExitCode.CouldNotJudge;
    }

    private void Tell(List<InputProblem> problems)
    {
        foreach (var problem in problems)
        {
            var place = "ai-provenance: " + Harmless.Line(problem.Path);
            surroundings.Error.WriteLine($"{place}: {Harmless.Line(problem.Problem)} {Harmless.Line(problem.WayOut)}".TrimEnd());
        }
    }

    private void Note(string note) => surroundings.Error.WriteLine("ai-provenance: " + Harmless.Line(note));
}
