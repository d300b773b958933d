using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>AI code that critical code uses, and what it lacks.</summary>
/// <param name="Code">The AI code.</param>
/// <param name="Findings">What it lacks to be verified for the zones of the code that uses it.</param>
/// <param name="Fingerprint">Its fingerprint, for a request or a verification; null for code of another assembly.</param>
/// <param name="IsRequested">Whether a review of exactly this code has been requested already.</param>
internal sealed record Dependency(AiDeclaration Code, ImmutableArray<Finding> Findings, string? Fingerprint, bool IsRequested)
{
    /// <summary>The zones that it is not verified for.</summary>
    public IEnumerable<ZonePolicy> Zones => Findings.SelectMany(finding => finding.Zones).Distinct();
}

/// <summary>A declaration of critical code that uses unverified AI code.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Zones">The zones that it belongs to and that ask for a verification, in the order of the policy.</param>
/// <param name="Dependencies">What it uses, in the order of the source.</param>
internal sealed record UnverifiedUse(Declaration Declaration, ImmutableArray<ZonePolicy> Zones, ImmutableArray<Dependency> Dependencies);
