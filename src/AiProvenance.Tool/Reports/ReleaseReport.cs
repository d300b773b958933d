using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports;

/// <summary>What a report is about: a judged release, the policy that it was held against, and what came before it.</summary>
/// <param name="Result">What came of the check.</param>
/// <param name="Policy">The policy.</param>
internal sealed record ReleaseReport(CheckResult Result, Policy Policy)
{
    /// <summary>The repository's name, as the organisation knows it; null where nobody said.</summary>
    public string? Repository { get; init; }

    /// <summary>The release's name: a version, a tag; null where nobody said.</summary>
    public string? Release { get; init; }

    /// <summary>What earlier releases came to, oldest first.</summary>
    public ImmutableArray<EarlierRelease> Earlier { get; init; } = [];

    /// <summary>How many results are older than the report goes back.</summary>
    public int EarlierLeftOut { get; init; }

    /// <summary>What of the history cannot be read.</summary>
    public ImmutableArray<InputProblem> EarlierProblems { get; init; } = [];

    /// <summary>The size of the repository's baselines at its tags, oldest first.</summary>
    public ImmutableArray<BaselineSize> Baselines { get; init; } = [];

    /// <summary>The standard under whose requirements the facts are grouped; null where nobody asks.</summary>
    public EvidenceStandard? Evidence { get; init; }

    /// <summary>The commits that its assemblies say they were built from.</summary>
    public IEnumerable<string> Commits => Result.Assemblies.Select(static assembly => assembly.Commit)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>Tells this report from all others: another day, policy or assembly makes another.</summary>
    public string Id => RowId.Of(
        [Repository, Release, Result.AsOf, Result.Policy.Digest, .. Result.Assemblies.Select(static assembly => assembly.Digest)]);
}
