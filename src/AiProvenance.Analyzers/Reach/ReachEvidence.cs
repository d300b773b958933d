using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>The ways by which AI code reaches zones.</summary>
/// <param name="Paths">One path for each zone of the finding, in the order of the policy.</param>
internal sealed record ReachEvidence(ImmutableArray<ReachPath> Paths) : Evidence
{
    /// <inheritdoc/>
    public override IEnumerable<Location> Locations => Paths.SelectMany(static path => path.Locations).Distinct();
}
