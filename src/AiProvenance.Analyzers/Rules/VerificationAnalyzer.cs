using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0001 to AIP0006, AIP0009 and AIP0101: AI code that touches a critical zone carries enough valid human verification. One analyzer,
/// since one walk over a declaration answers them all; the rules themselves are in the core.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerificationAnalyzer() : GateAnalyzer(
    Descriptors.Unverified,
    Descriptors.StaleVerification,
    Descriptors.StaleApproval,
    Descriptors.TooFewReviews,
    Descriptors.TooFewApprovals,
    Descriptors.NotAllowedToVerify,
    Descriptors.NotAllowedToApprove,
    Descriptors.NotAllowedToClaim,
    Descriptors.MalformedVerification,
    Descriptors.MalformedApproval,
    Descriptors.ExpiredVerification,
    Descriptors.ExpiredApproval,
    Descriptors.UnreliableGuidance,
    Descriptors.IncompleteMark)
{
    private protected override Gate Open(GateSteps steps) => new VerificationGate(steps);
}
