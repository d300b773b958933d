using AiProvenance.Tool.Evidence;

namespace AiProvenance.Tool.Marks;

/// <summary>What is known of the lines of the working tree.</summary>
internal interface ILineEvidence
{
    /// <summary>A line's text; empty where the file has no such line.</summary>
    string TextOf(string file, int line);

    /// <summary>What says that AI wrote a line; empty where nothing does, or where a record names a person for it.</summary>
    ImmutableArray<FoundEvidence> Of(string file, int line);

    /// <summary>The places of a file where AI took lines away that nothing stands for.</summary>
    IEnumerable<Cut> CutsIn(string file);
}

/// <summary>A record, and the commit that it is about.</summary>
/// <param name="Commit">The commit; null where the record is about what is in no commit yet.</param>
/// <param name="Record">What the record says.</param>
internal sealed record FoundEvidence(string? Commit, EvidenceRecord Record);

/// <summary>A place where lines were taken away.</summary>
/// <param name="After">The line in front of it; 0 for the beginning of the file.</param>
/// <param name="Evidence">What says that AI took them.</param>
internal sealed record Cut(int After, ImmutableArray<FoundEvidence> Evidence);
