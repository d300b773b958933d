using System.Resources;
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
        GateRule.Stale => "StaleVerification",
        GateRule.TooFewReviews => "TooFewReviews",
        GateRule.NotAllowed => facts.Origin.IsClaimed ? "NotAllowedToClaim" : "NotAllowedToVerify",
        GateRule.Malformed => "MalformedVerification",
        GateRule.Expired => "ExpiredVerification",
        GateRule.DependsOnUnverified => facts.IsReached ? "ReachedDependency" : "UnverifiedDependency",
        GateRule.Reaches => "Reach",
        GateRule.UnreliableGuidance => "UnreliableGuidance",
        GateRule.BindsLate => "LateBinding",
        GateRule.MarkLacksFacts => "IncompleteMark",
        GateRule.NotSigned => "NotSigned",
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Finding.Rule, "no sentence"),
    };
}
