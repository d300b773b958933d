using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Commands;

/// <summary>The tool's own sources of marks: the projects' compilers, and every reader of records.</summary>
internal static class ToolSources
{
    /// <summary>Makes them.</summary>
    public static MarksSources Create()
    {
        var loader = new ProjectLoader();
        return new MarksSources(
            (project, cancellationToken) => Read(loader, project, cancellationToken),
            Open)
        {
            ReadWorkingTree = static repository => new JournalReader(repository).ReadWorkingTree(),
        };
    }

    private static OpenedReaders Open(GitRepository repository)
    {
        var sources = EvidenceSources.Open(repository, new JournalReader(repository));
        return new OpenedReaders(sources.Readers) { Problems = sources.Problems, Close = sources.Dispose };
    }

    private static ProjectReading Read(ProjectLoader loader, string project, CancellationToken cancellationToken)
    {
        var sources = loader.Load(project, cancellationToken);
        return new ProjectReading(sources.Declarations, sources.Notes, sources.Problems) { Sources = sources };
    }
}
