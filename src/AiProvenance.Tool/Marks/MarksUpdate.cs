using System.IO;
using System.Text;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Origins;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Marks;

/// <summary>From what a survey found to the text of a project's origins file.</summary>
internal sealed class MarksUpdate
{
    private readonly GitRepository _repository;
    private readonly SurveyResult _survey;

    /// <summary>Prepares updates.</summary>
    public MarksUpdate(GitRepository repository, SurveyResult survey)
    {
        _repository = repository;
        _survey = survey;
    }

    /// <summary>The marks that a project's file gets, and what is left for a person.</summary>
    /// <param name="project">The project.</param>
    /// <param name="inline">The marks that stand on declarations afterwards, and need no line.</param>
    public ProjectUpdate Plan(SurveyedProject project, IReadOnlySet<PlannedMark> inline)
    {
        var path = Path.Combine(Path.GetDirectoryName(project.Project)!, OriginsFile.Name);
        var existing = File.Exists(path) ? Encoding.UTF8.GetString(File.ReadAllBytes(path)) : null;
        OriginsFile? file;
        try
        {
            file = existing is null ? null : OriginsFile.Parse(existing);
        }
        catch (OriginsFileException exception)
        {
            return new ProjectUpdate(project, path, existing, existing)
            {
                Problem = new InputProblem(Show(path), exception.Message, "Mend the file, and run it again."),
            };
        }

        var entries = file?.Entries ?? [];
        var followed = new EntryFollower(_repository, _survey, project).Follow(path, entries);
        var gone = followed.Gone.Select(static entry => entry.Entry).ToHashSet();
        var kept = entries.Where(entry => !gone.Contains(entry)).Select(static entry => entry.Mark).ToList();
        var added = project.Plan.SelectMany(static plan => plan.Missing).Concat(followed.Gone.SelectMany(static entry => entry.Marks))
            .Where(mark => !inline.Contains(mark) && !kept.Any(stated => stated.Absorb(mark) == stated))
            .Distinct()
            .ToImmutableArray();
        var text = added.IsEmpty && gone.Count == 0 ? existing : OriginsFile.Write(existing, added, gone);
        var problem = !added.IsEmpty && project.Sources?.OriginsFileProblem is { } found ? found : null;
        return new ProjectUpdate(project, path, existing, text)
        {
            Problem = problem,
            Added = added,
            Followed = followed.Gone,
            Lost = followed.Lost,
        };
    }

    private string Show(string path) => Path.GetRelativePath(_repository.Root, path).Replace('\\', '/');
}

/// <summary>What an update does to a project's origins file.</summary>
/// <param name="Project">The project.</param>
/// <param name="Path">The file.</param>
/// <param name="Before">Its text; null where there is none.</param>
/// <param name="After">Its text afterwards; null where there will be none.</param>
internal sealed record ProjectUpdate(SurveyedProject Project, string Path, string? Before, string? After)
{
    /// <summary>The marks that it gets.</summary>
    public ImmutableArray<PlannedMark> Added { get; init; } = [];

    /// <summary>The entries whose declaration is gone, and was found elsewhere.</summary>
    public ImmutableArray<FollowedEntry> Followed { get; init; } = [];

    /// <summary>The entries whose declaration is gone, and was not found.</summary>
    public ImmutableArray<OriginsEntry> Lost { get; init; } = [];

    /// <summary>Why it could not be read.</summary>
    public InputProblem? Problem { get; init; }

    /// <summary>Whether the file changes.</summary>
    public bool IsChange => Before != After;
}

/// <summary>An entry whose declaration is gone, and the marks that stand for it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Marks">What it says of the declarations that have its lines now.</param>
internal sealed record FollowedEntry(OriginsEntry Entry, ImmutableArray<PlannedMark> Marks);
