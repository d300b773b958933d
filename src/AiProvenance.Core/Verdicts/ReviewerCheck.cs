using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// AIP0004: a person who may not verify or approve code in a zone. A verification that names no person is malformed instead.
/// </summary>
internal static class ReviewerCheck
{
    public static IEnumerable<string> FindProblems(VerificationCheck check) =>
        check.Reviewer is { } person ? FindProblems(person, check) : [];

    private static IEnumerable<string> FindProblems(Person person, VerificationCheck check)
    {
        var (zone, role) = (check.Zone, check.Verification.Role);
        var deed = role == SignOffRole.Approver ? "approve" : "verify";
        if (check.Marks.Any(mark =>
            mark.PromptedBy is { } prompter && check.People.FindMentioned(prompter).Any(person.IsIndistinguishableFrom)))
        {
            yield return "is ignored: whoever prompted the code may not " + deed + " it";
        }

        if (role == SignOffRole.Approver && HasReviewed(person, check))
            yield return "is ignored: that person is one of its reviewers, and somebody else must approve it";
        if (check.People.IsTool(person))
            yield return "is ignored: a tool may not " + deed + " code";
        else if (NamingCheck.FindFlaw(person, zone, role) is not null)
            yield break; // malformed
        else if (NamingCheck.IsShared(person, zone, role))
            yield return NamingCheck.DescribeShared(role);
        else if (!IsListed(person, zone, role))
            yield return NotListed(zone, role);
    }

    /// <summary>The reason that keeps out people who are not on the zone's list.</summary>
    public static string NotListed(ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer) =>
        "is ignored: " + ZoneText.Name(zone) + " does not list that person under " + role.ListKey();

    /// <summary>Whether a person is on the zone's list, or the zone has none.</summary>
    public static bool IsListed(Person person, ZonePolicy zone, SignOffRole role = SignOffRole.Reviewer) =>
        zone.ListPeople(role).IsEmpty || zone.ListPeople(role).Any(person.IsMeantBy);

    // Any review of this code counts against an approval, also a stale one, and one for another zone.
    private static bool HasReviewed(Person person, VerificationCheck check) => check.Facts.Scopes
        .SelectMany(static scope => scope.Verifications)
        .Where(static verification => verification.Role == SignOffRole.Reviewer)
        .Select(verification => check.People.Identify(verification.By))
        .Any(reviewer => reviewer is not null && person.IsIndistinguishableFrom(reviewer));
}
