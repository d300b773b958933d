using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>What AI code names of zones for the run time to find.</summary>
/// <param name="Names">The names, in the order of the source.</param>
internal sealed record LateBoundEvidence(ImmutableArray<LateBoundName> Names) : Evidence
{
    /// <inheritdoc/>
    public override IEnumerable<Location> Locations => Names.Select(static name => name.Location).Distinct();
}

/// <summary>One place where code names a zone's type or member for the run time to find.</summary>
/// <param name="Code">What it names.</param>
/// <param name="Location">The syntax that does.</param>
internal sealed record LateBoundName(NamedCode Code, Location Location);
