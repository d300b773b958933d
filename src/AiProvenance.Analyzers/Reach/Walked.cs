using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Policies;

namespace AiProvenance.Analyzers.Reach;

/// <summary>The touches and uses of a declaration.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Functions">The functions with their own marks in the member that it is, or that is around it.</param>
/// <param name="Touches">The touches that a walk with <see cref="ReachTargets"/> found.</param>
internal sealed record Walked(Declaration Declaration, ImmutableArray<Declaration> Functions, ImmutableArray<Touch> Touches)
{
    /// <summary>The zones whose own code it is and that ask how far that leads.</summary>
    public ImmutableArray<ZonePolicy> CriticalIn { get; init; } = ImmutableArray<ZonePolicy>.Empty;
}
