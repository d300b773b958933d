using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Audits;

/// <summary>What an audit is asked.</summary>
/// <param name="Base">The revision, as the user gave it.</param>
/// <param name="Folders">The folders whose sources and baselines count, from the root, each ended by a slash; none for all.</param>
internal sealed record AuditOptions(string Base, ImmutableArray<string> Folders)
{
    /// <summary>The list of keys; null where none was given.</summary>
    public string? AllowedSigners { get; init; }

    /// <summary>The list of revoked keys; null where none was given.</summary>
    public string? Revocations { get; init; }

    /// <summary>Whose keys count for lines of the list of signatures; null where no list of keys was given.</summary>
    public KeyList? Keys { get; init; }

    /// <summary>Opens the readers of evidence.</summary>
    public required Func<GitRepository, OpenedReaders> OpenReaders { get; init; }
}
