using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>AI code that critical code depends on, and its missing reviews.</summary>
/// <param name="Ai">The AI code.</param>
/// <param name="Findings">The rules that it breaks in the zones of the code that depends on it.</param>
/// <param name="Code">Its code as a reviewer would sign it; null for code of another assembly, whose own project knows it.</param>
internal sealed record Dependency(AiDeclaration Ai, ImmutableArray<Finding> Findings, CodeUnderReview? Code)
{
    /// <summary>The zones that it is not verified for.</summary>
    public IEnumerable<ZonePolicy> Zones => Findings.SelectMany(static finding => finding.Zones).Distinct();

    /// <summary>Whether a review of exactly this code has been requested already.</summary>
    public bool IsRequested => Code is { IsRequested: true };

    /// <summary>Where the declaration uses it; empty where unmarked code leads there.</summary>
    public ImmutableArray<Location> Uses { get; init; } = ImmutableArray<Location>.Empty;

    /// <summary>The path to it, both ends included; empty where the critical code uses it directly.</summary>
    public ImmutableArray<string> Path { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Where each step of the path is taken.</summary>
    public ImmutableArray<Location> Steps { get; init; } = ImmutableArray<Location>.Empty;
}

/// <summary>The AI code that a declaration of critical code depends on.</summary>
/// <param name="Dependencies">It, in the order of the source, or by name where unmarked code leads there.</param>
/// <param name="Combine">Combines the declaration's own code with that of the AI code, as a baseline accepts it.</param>
internal sealed record DependencyEvidence(ImmutableArray<Dependency> Dependencies, Func<Fingerprint> Combine) : Evidence
{
    /// <summary>The same in the order of the locations; code without a location comes last.</summary>
    public IEnumerable<Dependency> InOrderOfLocations => Dependencies.OrderBy(static dependency => dependency.Ai.Source is null);

    /// <summary>Whether unmarked code leads there.</summary>
    public bool IsReached => Dependencies.Any(static dependency => !dependency.Path.IsEmpty);

    /// <inheritdoc/>
    /// <remarks>
    /// The AI code of this compilation, and after it each step of a path. A place in another compilation's file cannot be reported.
    /// </remarks>
    public override IEnumerable<Location> Locations => InOrderOfLocations
        .Select(static dependency => dependency.Ai.Source?.Location)
        .OfType<Location>()
        .Concat(InOrderOfLocations.SelectMany(static dependency => dependency.Steps));

    /// <inheritdoc/>
    public override IEnumerable<Location> Places => Dependencies.SelectMany(static dependency => dependency.Uses);

    /// <inheritdoc/>
    public override Fingerprint? Accepted => Combine();
}
