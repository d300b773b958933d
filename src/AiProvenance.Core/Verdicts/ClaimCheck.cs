using AiProvenance.Core.Identities;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0004: who may claim code in a zone as their own work.</summary>
internal static class ClaimCheck
{
    public static string? FindProblem(Claim claim, ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        if (Person.Identify(claim.By) is not { } author)
            return Person.ErrorIn(claim.By);
        if (BotIdentities.IsBot(author.Text, bots))
            return "does not count, because a tool may not claim code as a person's work";
        return ReviewerCheck.IsListed(author, zone) ? null : ReviewerCheck.NotListed(zone) + "may claim code there";
    }

    /// <summary>The claim as the subject of a clause.</summary>
    public static string Subject(Claim claim) =>
        "the [HumanAuthored]" + (string.IsNullOrWhiteSpace(claim.By) ? "" : " by " + PlainText.Quote(claim.By!));
}
