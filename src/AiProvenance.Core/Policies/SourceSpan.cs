namespace AiProvenance.Core.Policies;

/// <summary>A place in a text file: zero-based line, zero-based start column and length in UTF-16 characters.</summary>
public readonly record struct SourceSpan(int Line, int Start, int Length);

/// <summary>A parsed value and the place in the policy file that it was read from.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Located<T>(T Value, SourceSpan Span);
