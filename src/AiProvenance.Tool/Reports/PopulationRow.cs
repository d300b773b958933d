using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports;

/// <summary>A declaration of the population, with everything that a report says of it.</summary>
/// <param name="Declaration">The declaration.</param>
internal sealed record PopulationRow(CheckedDeclaration Declaration)
{
    /// <summary>Tells it from all others of all repositories, in every release.</summary>
    public required string Id { get; init; }

    /// <summary>The assembly that it was found in.</summary>
    public CheckedAssembly? Build { get; init; }

    /// <summary>The rules that it breaks.</summary>
    public ImmutableArray<CheckFinding> Findings { get; init; } = [];

    /// <summary>How many reviews each of its zones asks for, in the order of its zones.</summary>
    public ImmutableArray<int> Required { get; init; } = [];

    /// <summary>What it comes to.</summary>
    public RowVerdict Verdict { get; init; }

    /// <summary>The last day on which its reviews are enough in all its zones; null where age does not matter, or too few count.</summary>
    public string? LastDay => Declaration.Zones.Min(static zone => zone.LastDay);

    /// <summary>The rules that it breaks, each once.</summary>
    public IEnumerable<string> Rules => Findings.Select(static finding => finding.Rule).Distinct();

    /// <summary>What it lacks, in a few words each.</summary>
    public IEnumerable<string> Missing =>
        Findings.Select(static finding => finding.Missing).Where(static missing => missing.Length > 0).Distinct();
}
