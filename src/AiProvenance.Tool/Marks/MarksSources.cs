using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Marks;

/// <summary>Where marks come from: the declarations of projects, and the records of a repository.</summary>
/// <param name="ReadProject">Reads a project's declarations.</param>
/// <param name="OpenReaders">Opens the readers of every kind of record.</param>
internal sealed record MarksSources(
    Func<string, CancellationToken, ProjectReading> ReadProject, Func<GitRepository, OpenedReaders> OpenReaders)
{
    /// <summary>What records say of what is in no commit yet.</summary>
    public Func<GitRepository, EvidenceReading> ReadWorkingTree { get; init; } = static _ => EvidenceReading.None;
}

/// <summary>The readers of every kind of record, opened for a repository.</summary>
/// <param name="Readers">The readers.</param>
internal sealed record OpenedReaders(ImmutableArray<IEvidenceReader> Readers) : IDisposable
{
    /// <summary>What could not be read and is of no commit.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Closes what the readers read from.</summary>
    public Action Close { get; init; } = static () => { };

    /// <inheritdoc/>
    public void Dispose() => Close();
}

/// <summary>A project, as its compiler sees it.</summary>
/// <param name="Declarations">Its declarations that can carry a mark.</param>
/// <param name="Notes">What a user should know.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ProjectReading(
    IReadOnlyList<MarkableDeclaration> Declarations, ImmutableArray<string> Notes, ImmutableArray<InputProblem> Problems)
{
    /// <summary>The project itself, where marks can be written on its declarations.</summary>
    public ProjectSources? Sources { get; init; }
}
