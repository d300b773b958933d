using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Analyzers.Reach;

/// <summary>AI code that reaches zones and is not verified for them.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Origin">What its mark says.</param>
/// <param name="Paths">One path for each zone of the finding, in the order of the policy.</param>
/// <param name="Finding">The zones, and what keeps verifications from counting.</param>
/// <param name="Fingerprint">Its fingerprint, for a request or a verification.</param>
/// <param name="IsRequested">Whether a review of exactly this code has been requested already.</param>
internal sealed record ReachFinding(
    Declaration Declaration, DeclaredOrigin Origin, ImmutableArray<ReachPath> Paths, Finding Finding, string Fingerprint, bool IsRequested);
