using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports;

/// <summary>What a result of an earlier release tells. Formats tell more or less: what one does not tell is null, and never 0.</summary>
/// <param name="Name">The release's name, or the file's where it has none.</param>
/// <param name="Day">The day that it was judged at.</param>
internal sealed record EarlierRelease(string Name, IsoDate? Day)
{
    /// <summary>Whether it passed.</summary>
    public bool? HasPassed { get; init; }

    /// <summary>How many declarations of AI code touched zones.</summary>
    public int? Declarations { get; init; }

    /// <summary>How many of them were verified in all their zones.</summary>
    public int? Verified { get; init; }

    /// <summary>How many findings kept it from passing.</summary>
    public int? Errors { get; init; }

    /// <summary>How many findings baselines accepted.</summary>
    public int? Accepted { get; init; }
}
