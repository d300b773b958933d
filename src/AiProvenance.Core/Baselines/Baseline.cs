using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Baselines;

/// <summary>The findings that existed when the gate was adopted, and the errors of their list.</summary>
/// <param name="Entries">The entries of the valid lines, in the order of the file; an entry may stand there twice.</param>
/// <param name="Errors">The errors, in the order of the lines.</param>
public sealed record Baseline(ImmutableArray<Located<BaselineEntry>> Entries, ImmutableArray<BaselineError> Errors)
{
    /// <summary>The name that a baseline has.</summary>
    public const string FileName = "AiProvenance.Baseline.txt";

    /// <summary>A baseline that accepts nothing.</summary>
    public static Baseline Empty { get; } = new(ImmutableArray<Located<BaselineEntry>>.Empty, ImmutableArray<BaselineError>.Empty);
}

/// <summary>One line of a baseline that is no entry (AIP0205): its place, and a message with the expected form.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">The error, as a sentence without its full stop.</param>
public sealed record BaselineError(SourceSpan Span, string Message);

/// <summary>One accepted finding. It holds for exactly this rule, this declaration and this code.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Identity">The declaration's identity, as fingerprints have it.</param>
/// <param name="Fingerprint">
/// The declaration's fingerprint, text and meaning. For AIP0007 it includes the AI code that the declaration depends on.
/// </param>
public readonly record struct BaselineEntry(string Rule, string Identity, Fingerprint Fingerprint)
{
    /// <summary>The entry's line: <c>RULE IDENTITY FINGERPRINT</c>.</summary>
    public override string ToString() => Rule + " " + IdentityText.Write(Identity) + " " + Fingerprint;
}
