using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>All records that a repository has of who wrote what.</summary>
internal sealed class EvidenceSources : IDisposable
{
    private readonly GitObjects _objects;

    private EvidenceSources(GitObjects objects, GitAiNoteReader notes, AgentTraceReader traces, IEnumerable<IEvidenceReader> others)
    {
        _objects = objects;
        HasNotes = notes.HasNotes;
        Problems = traces.Problems;
        Readers = [new AuthorReader(), new MessageReader(), notes, traces, .. others];
    }

    /// <summary>The readers, in the order in which their records are shown.</summary>
    public ImmutableArray<IEvidenceReader> Readers { get; }

    /// <summary>Whether the repository has notes of git-ai. They are not in a clone that did not ask for them.</summary>
    public bool HasNotes { get; }

    /// <summary>What could not be read and is of no commit.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Opens the records of a repository.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="others">Readers of further records, such as this tool's own journal.</param>
    public static EvidenceSources Open(GitRepository repository, params IEvidenceReader[] others)
    {
        var objects = repository.OpenObjects();
        return new EvidenceSources(objects, new GitAiNoteReader(repository, objects), new AgentTraceReader(repository), others);
    }

    public void Dispose() => _objects.Dispose();
}
