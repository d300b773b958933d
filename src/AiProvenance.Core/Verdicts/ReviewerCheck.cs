using AiProvenance.Core.Identities;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0004: who may speak for code in a zone.</summary>
internal static class ReviewerCheck
{
    public static string? Problem(VerificationCheck check)
    {
        if (check.Verification.By?.Trim() is not { Length: > 0 } by || Placeholders.IsPlaceholder(by))
            return null;
        if (check.Declaration.Marks.Any(mark => IsSame(mark.PromptedBy, by)))
            return "'" + by + "' prompted the code and may not verify it";
        return MayNotSpeak(by, check.Zone, check.Policy.BotIdentities) is { } reason ? reason + " may verify" : null;
    }

    /// <summary>Why a claim of human authorship does not hold in the zones that the code touches, or null.</summary>
    public static string? AuthorshipProblem(HumanAuthorship authorship, IEnumerable<ZonePolicy> zones, ImmutableArray<Glob> bots)
    {
        if (authorship.By?.Trim() is not { Length: > 0 } by || Placeholders.IsPlaceholder(by))
            return "[HumanAuthored] names nobody";
        return zones.Select(zone => MayNotSpeak(by, zone, bots)).FirstOrDefault(reason => reason is not null) is { } found
            ? found + " may claim it with [HumanAuthored]"
            : null;
    }

    /// <summary>Whether two identities are the same person's: case and surrounding white space do not matter.</summary>
    public static bool IsSame(string? left, string right) =>
        left is not null && string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string? MayNotSpeak(string by, ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        if (BotIdentities.IsBot(by, bots))
            return "'" + by + "' is a tool, and only a person";
        return zone.Reviewers.IsEmpty || zone.Reviewers.Any(reviewer => reviewer.IsMatch(by))
            ? null
            : "'" + by + "' is not on zone '" + zone.Name + "'s list of reviewers, and only those (" + string.Join(", ", zone.Reviewers) + ")";
    }
}
