using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Signatures;

/// <summary>The signatures of verifications, and the errors of their list.</summary>
/// <param name="Lines">The valid lines, in the order of the file; a line may stand there twice, as after a merge.</param>
/// <param name="Errors">The errors, in the order of the lines.</param>
public sealed record SignatureFile(ImmutableArray<Located<SignatureLine>> Lines, ImmutableArray<SignatureError> Errors)
{
    /// <summary>The name that the file has; it stands beside the policy.</summary>
    public const string FileName = "AiProvenance.Signatures";

    /// <summary>No signatures.</summary>
    public static SignatureFile Empty { get; } = new(ImmutableArray<Located<SignatureLine>>.Empty, ImmutableArray<SignatureError>.Empty);
}

/// <summary>One line that is no signature (AIP0303): its place, and a message with the expected form.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">The error, as a sentence without its full stop.</param>
public sealed record SignatureError(SourceSpan Span, string Message);
