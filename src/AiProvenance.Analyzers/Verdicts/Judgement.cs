using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>A declaration that breaks at least one rule, and all that its messages say.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">What its mark says.</param>
/// <param name="Judged">What the verdict was found on.</param>
/// <param name="Touches">Its touches, in the order of the source.</param>
/// <param name="Findings">The rules it breaks.</param>
/// <param name="LazyFingerprint">Its fingerprint, for a request or a verification: a build without those has no use for it.</param>
/// <param name="IsRequested">Whether a review of exactly this code has been requested already.</param>
internal sealed record Judgement(
    Declaration Declaration,
    DeclaredOrigin Origin,
    DeclarationFacts Judged,
    ImmutableArray<Touch> Touches,
    ImmutableArray<Finding> Findings,
    Lazy<string> LazyFingerprint,
    bool IsRequested)
{
    /// <summary>Its fingerprint.</summary>
    public string Fingerprint => LazyFingerprint.Value;
}
