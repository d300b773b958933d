using AiProvenance.Core.Verdicts;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>The rules that a person's review answers.</summary>
internal static class ReviewedRules
{
    public static ImmutableArray<string> Ids { get; } = ImmutableArray.Create(
        RuleIds.Unverified,
        RuleIds.StaleVerification,
        RuleIds.TooFewReviews,
        RuleIds.NotAllowedToVerify,
        RuleIds.MalformedVerification,
        RuleIds.ExpiredVerification);
}
