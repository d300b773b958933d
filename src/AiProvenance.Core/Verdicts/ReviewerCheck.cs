using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0004: a person who may not verify code in a zone. A verification that names no person is malformed instead.</summary>
internal static class ReviewerCheck
{
    public static IEnumerable<string> FindProblems(VerificationCheck check) => check.Reviewer is { } reviewer
        ? FindProblems(reviewer, check.Marks, check.Zone, check.Policy.BotIdentities)
        : [];

    /// <summary>Why a person may not verify code with these marks in a zone, as clauses without their subject.</summary>
    public static IEnumerable<string> FindProblems(Person reviewer, IEnumerable<Mark> marks, ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        if (marks.Any(mark => mark.PromptedBy is { } prompter && Person.FindMentioned(prompter).Any(reviewer.IsIndistinguishableFrom)))
            yield return "is ignored: whoever prompted the code may not verify it";
        if (NamingCheck.IsTool(reviewer, bots))
            yield return "is ignored: a tool may not verify code";
        else if (NamingCheck.FindFlaw(reviewer, zone) is not null)
            yield break; // malformed
        else if (NamingCheck.IsShared(reviewer, zone))
            yield return NamingCheck.Shared;
        else if (!IsListed(reviewer, zone))
            yield return NotListed(zone);
    }

    /// <summary>The reason that keeps out people who are not on the zone's list.</summary>
    public static string NotListed(ZonePolicy zone) =>
        "is ignored: " + ZoneText.Name(zone) + " does not list that person under reviewers";

    /// <summary>Whether a person is on the zone's list of reviewers, or the zone has none.</summary>
    public static bool IsListed(Person person, ZonePolicy zone) => zone.Reviewers.IsEmpty || zone.Reviewers.Any(person.IsMeantBy);
}
