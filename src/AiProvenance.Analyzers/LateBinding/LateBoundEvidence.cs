using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>The names of zones' code in AI code that the run time will look up.</summary>
/// <param name="Names">The names, in the order of the source.</param>
internal sealed record LateBoundEvidence(ImmutableArray<LateBoundName> Names) : Evidence
{
    /// <inheritdoc/>
    public override IEnumerable<Location> Locations => Names.Select(static name => name.Location).Distinct();
}

/// <summary>One place where code names a zone's type or member that the run time will look up.</summary>
/// <param name="Code">The named type or member.</param>
/// <param name="Location">The syntax that names it.</param>
internal sealed record LateBoundName(NamedCode Code, Location Location);
