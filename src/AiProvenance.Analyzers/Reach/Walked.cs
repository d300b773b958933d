using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Policies;

namespace AiProvenance.Analyzers.Reach;

/// <summary>What a declaration touches and uses.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Functions">The functions that speak for themselves in the member that it is or that is around it.</param>
/// <param name="Touches">What a walk with <see cref="ReachTargets"/> found.</param>
internal sealed record Walked(Declaration Declaration, ImmutableArray<Declaration> Functions, ImmutableArray<Touch> Touches)
{
    /// <summary>The zones whose own code it is and that ask how far that leads.</summary>
    public ImmutableArray<ZonePolicy> CriticalIn { get; init; } = ImmutableArray<ZonePolicy>.Empty;
}
