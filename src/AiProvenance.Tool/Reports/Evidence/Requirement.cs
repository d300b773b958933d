namespace AiProvenance.Tool.Reports.Evidence;

/// <summary>A requirement of a standard.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Asks">What it asks, in words of our own.</param>
/// <param name="Facts">The facts that speak to it.</param>
/// <param name="NotShown">What it asks and no fact here shows.</param>
internal sealed record Requirement(string Number, string Asks, ImmutableArray<EvidenceFact> Facts, string NotShown);
