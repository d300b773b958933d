namespace AiProvenance.Core.Policies;

/// <summary>One thing wrong with a policy file (AIP0201), at its place, in words that say what was expected.</summary>
public sealed record PolicyError(SourceSpan Span, string Message);
