using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Evidence.Readers;
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
            static repository => [new AuthorReader(), new MessageReader(), new JournalReader(repository)])
        {
            ReadWorkingTree = static repository => new JournalReader(repository).ReadWorkingTree(),
        };
    }

    private static ProjectReading Read(ProjectLoader loader, string project, CancellationToken cancellationToken)
    {
        var sources = loader.Load(project, cancellationToken);
        return new ProjectReading(sources.Declarations, sources.Notes, sources.Problems) { Sources = sources };
    }
}
