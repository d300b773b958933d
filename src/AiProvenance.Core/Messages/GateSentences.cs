using System.Resources;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Messages;

/// <summary>
/// The sentences of the rules about declarations, from GateSentences.resx; what stands in their gaps is <see cref="GateMessage"/>'s.
/// </summary>
public static class GateSentences
{
    /// <summary>Where they stand; a translation is a satellite assembly beside it.</summary>
    public static ResourceManager Resources { get; } = new(typeof(GateSentences));

    /// <summary>The name of the sentence that says a finding.</summary>
    public static string NameFor(MessageFacts facts) => facts.Finding.Rule switch
    {
        GateRule.Unverified => "Unverified",
        GateRule.Stale => IsAboutApproval(facts) ? "StaleApproval" : "StaleVerification",
        GateRule.TooFewReviews => IsAboutApproval(facts) ? "TooFewApprovals" : "TooFewReviews",
        GateRule.NotAllowed => facts.Origin.IsClaimed ? "NotAllowedToClaim"
            : IsAboutApproval(facts) ? "NotAllowedToApprove" : "NotAllowedToVerify",
        GateRule.Malformed => IsAboutApproval(facts) ? "MalformedApproval" : "MalformedVerification",
        GateRule.Expired => IsAboutApproval(facts) ? "ExpiredApproval" : "ExpiredVerification",
        GateRule.DependsOnUnverified => facts.IsReached ? "ReachedDependency" : "UnverifiedDependency",
        GateRule.Reaches => "Reach",
        GateRule.UnreliableGuidance => "UnreliableGuidance",
        GateRule.BindsLate => "LateBinding",
        GateRule.MarkLacksFacts => "IncompleteMark",
        GateRule.NotSigned => IsAboutApproval(facts) ? "NotSignedApproval" : "NotSigned",
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Finding.Rule, "no sentence"),
    };

    private static bool IsAboutApproval(MessageFacts facts) => facts.Finding.Role == SignOffRole.Approver;
}
