using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>All that a verdict depends on, in the core's words.</summary>
public sealed record JudgedDeclaration
{
    /// <summary>The marks that make it AI code; never empty where a verdict is asked for.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = ImmutableArray<Mark>.Empty;

    /// <summary>What stands between it and its mark, the mark's own declaration included.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = ImmutableArray<Guidance>.Empty;

    /// <summary>The zones that it touches, in the order of the policy.</summary>
    public ImmutableArray<ZonePolicy> Zones { get; init; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>It and the declarations around it, innermost first, each with the verifications that it carries.</summary>
    public ImmutableArray<VerifiedScope> Scopes { get; init; } = ImmutableArray<VerifiedScope>.Empty;

    /// <summary>How much of the fingerprints that its verifications state is compared.</summary>
    public FingerprintComparison Comparison { get; init; }
}
