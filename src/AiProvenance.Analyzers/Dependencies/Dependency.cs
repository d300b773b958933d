using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>AI code that critical code depends on, and what it lacks.</summary>
/// <param name="Code">The AI code.</param>
/// <param name="Findings">What it lacks to be verified for the zones of the code that depends on it.</param>
/// <param name="Fingerprint">Its fingerprint, for a request or a verification; null for code of another assembly.</param>
/// <param name="IsRequested">Whether a review of exactly this code has been requested already.</param>
internal sealed record Dependency(AiDeclaration Code, ImmutableArray<Finding> Findings, string? Fingerprint, bool IsRequested)
{
    /// <summary>The zones that it is not verified for.</summary>
    public IEnumerable<ZonePolicy> Zones => Findings.SelectMany(finding => finding.Zones).Distinct();

    /// <summary>What leads to it, both ends included; empty where it is used without anything in between.</summary>
    public ImmutableArray<string> Path { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Where each step of the path is taken.</summary>
    public ImmutableArray<Location> Steps { get; init; } = ImmutableArray<Location>.Empty;
}

/// <summary>A declaration of critical code that depends on unverified AI code.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Zones">The zones that it belongs to and that ask for a verification, in the order of the policy.</param>
/// <param name="Dependencies">What it depends on, in the order of the source, or by name where unmarked code leads there.</param>
/// <param name="Text">What changes when the declaration or any of that AI code does; a baseline accepts it so.</param>
internal sealed record UnverifiedUse(
    Declaration Declaration, ImmutableArray<ZonePolicy> Zones, ImmutableArray<Dependency> Dependencies, string Text);
