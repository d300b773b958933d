namespace AiProvenance.Tool.Reports.Evidence;

/// <summary>Something that assemblies say of each declaration, and that speaks to a requirement.</summary>
/// <param name="Name">What it says, as a sentence about the declaration.</param>
/// <param name="Find">Finds whether it is so.</param>
internal sealed record EvidenceFact(string Name, Func<ReleaseReport, PopulationRow, FactAnswer> Find);

/// <summary>Whether a fact holds for a declaration, and by what.</summary>
/// <param name="Answer">Whether it holds.</param>
/// <param name="Value">By what it holds, or why it does not.</param>
internal readonly record struct FactAnswer(EvidenceAnswer Answer, string Value);

/// <summary>Whether a fact holds.</summary>
internal enum EvidenceAnswer
{
    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does not.</summary>
    No,

    /// <summary>The assemblies do not say.</summary>
    NotKnown,
}
