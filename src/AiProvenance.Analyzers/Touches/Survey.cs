namespace AiProvenance.Analyzers.Touches;

/// <summary>What one walk over a declaration found.</summary>
/// <param name="Touches">Its touches, in the order of the source.</param>
/// <param name="BindsLate">Whether something in it is bound late, or may look types and members up by name: the compiler sees no touch there.</param>
internal readonly record struct Survey(ImmutableArray<Touch> Touches, bool BindsLate);
