using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence;

/// <summary>Reads one kind of record of who wrote code.</summary>
internal interface IEvidenceReader
{
    /// <summary>What its records say of a commit, and what could not be read.</summary>
    EvidenceReading Read(Commit commit);
}

/// <summary>What was read about a commit.</summary>
/// <param name="Records">The records.</param>
/// <param name="Problems">What could not be read, each with its place and what to do: nothing is skipped in silence.</param>
internal sealed record EvidenceReading(ImmutableArray<EvidenceRecord> Records, ImmutableArray<string> Problems)
{
    /// <summary>No record.</summary>
    public static readonly EvidenceReading None = new([], []);
}
