using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Reviews;

/// <summary>Which findings a review answers.</summary>
internal static class ReviewRules
{
    // Guidance and incomplete marks are for the author; a policy, a stamp or a baseline for its owner.
    private static readonly ImmutableHashSet<string> Answered =
    [
        RuleIds.Unverified,
        RuleIds.StaleVerification,
        RuleIds.TooFewReviews,
        RuleIds.NotAllowedToVerify,
        RuleIds.MalformedVerification,
        RuleIds.ExpiredVerification,
        RuleIds.UnverifiedDependency,
        RuleIds.Reach,
        RuleIds.LateBinding,
        RuleIds.UnsignedVerification,
    ];

    /// <summary>Whether a review answers a finding.</summary>
    public static bool IsAnsweredByReview(string rule) => Answered.Contains(rule);

    /// <summary>Why a review waits, by the rules that the code breaks: what helps most comes first.</summary>
    public static WaitingReason Choose(ImmutableArray<ReviewFault> faults, bool isRequested)
    {
        if (Breaks(RuleIds.TooFewReviews))
            return WaitingReason.TooFew;
        if (Breaks(RuleIds.StaleVerification))
            return WaitingReason.Stale;
        if (Breaks(RuleIds.ExpiredVerification))
            return WaitingReason.Expired;
        if (Breaks(RuleIds.MalformedVerification))
            return WaitingReason.Malformed;
        if (Breaks(RuleIds.UnsignedVerification))
            return WaitingReason.NotSigned;
        if (Breaks(RuleIds.NotAllowedToVerify))
            return WaitingReason.Refused;
        return isRequested ? WaitingReason.Asked : WaitingReason.NotAsked;

        bool Breaks(string rule) => faults.Any(fault => fault.Rule == rule);
    }

    /// <summary>The rule that a reason is about; null where it is about none.</summary>
    public static string? RuleOf(WaitingReason reason) => reason switch
    {
        WaitingReason.TooFew => RuleIds.TooFewReviews,
        WaitingReason.Stale => RuleIds.StaleVerification,
        WaitingReason.Expired => RuleIds.ExpiredVerification,
        WaitingReason.Malformed => RuleIds.MalformedVerification,
        WaitingReason.NotSigned => RuleIds.UnsignedVerification,
        WaitingReason.Refused => RuleIds.NotAllowedToVerify,
        _ => null,
    };
}
