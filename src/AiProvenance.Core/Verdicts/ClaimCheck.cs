using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0004: who may claim code in a zone as their own work.</summary>
internal static class ClaimCheck
{
    /// <summary>The reason why a claim does not count, as a clause without its subject, or null.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="bots">The policy's own list of tools.</param>
    /// <param name="isInZone">Whether the code touches the zone, so that its author must be one of the zone's reviewers.</param>
    public static string? FindProblem(Claim claim, ZonePolicy zone, ImmutableArray<Glob> bots, bool isInZone)
    {
        if (Person.Identify(claim.By) is not { } author)
            return NamingCheck.FindBlank(claim.By);
        if (NamingCheck.IsTool(author, bots))
            return "is ignored: a tool may not claim code as a person's work";
        if (NamingCheck.FindProblem(author, zone) is { } problem)
            return problem;
        if (NamingCheck.IsShared(author, zone))
            return NamingCheck.DescribeShared();
        return isInZone && !ReviewerCheck.IsListed(author, zone) ? ReviewerCheck.NotListed(zone) : null;
    }

    /// <summary>The claim as the subject of a clause.</summary>
    public static string Subject(Claim claim) =>
        "the [HumanAuthored]" + (string.IsNullOrWhiteSpace(claim.By) ? "" : " by " + PlainText.Quote(claim.By!));
}
