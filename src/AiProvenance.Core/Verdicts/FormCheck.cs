using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0005: a verification must state the person, the day, and the exact code.</summary>
internal static class FormCheck
{
    private const int MostOfPattern = 60;

    public static IEnumerable<string> FindProblems(VerificationCheck check)
    {
        var verification = check.Verification;
        if (NamingCheck.FindBlank(verification.By) is { } nobody)
            yield return nobody + (verification.Role == SignOffRole.Approver ? " as the approver" : " as the reviewer");
        else if (NameProblem(check) is { } name)
            yield return name;
        if (DateProblem(check) is { } date)
            yield return date;
        if (!FingerprintList.TryParse(verification.Fingerprint, out _, out var error))
            yield return StatedFingerprint.DescribeForm(verification.Fingerprint, error!);
        if (check.Zone.TicketPattern is { } pattern && TicketProblem(pattern, verification.Ticket, check.Zone) is { } ticket)
            yield return ticket;
    }

    // The form of a tool's name does not matter: it may not verify.
    private static string? NameProblem(VerificationCheck check) =>
        check.Reviewer is { } reviewer && !check.People.IsTool(reviewer)
            ? NamingCheck.FindProblem(reviewer, check.Zone, check.Verification.Role)
            : null;

    private static string? DateProblem(VerificationCheck check)
    {
        if (string.IsNullOrWhiteSpace(check.Verification.On))
            return "states no date";
        if (!IsoDate.TryParse(check.Verification.On, out var on))
            return "states " + PlainText.Quote(check.Verification.On!) + " where a date of the form yyyy-MM-dd belongs";
        if (check.AsOf is { } asOf && on > asOf)
            return "is dated after today (" + asOf + ", UTC)";
        return LatestMark(check) is { } written && on < written
            ? "is dated before the code was written (" + written + ", by its mark)"
            : null;
    }

    private static string? TicketProblem(TicketPattern pattern, string? ticket, ZonePolicy zone) => pattern.Match(ticket ?? "") switch
    {
        TicketMatch.Whole => null,
        TicketMatch.TooSlow => Stated(ticket) + ", which took too long to match against " + Write(pattern) + ", the ticket_pattern of " +
            ZoneText.Name(zone) + "; simplify the pattern",
        _ => Stated(ticket) + ", but " + ZoneText.Name(zone) + " asks for one that matches " + Write(pattern),
    };

    private static string Write(TicketPattern pattern) => ShortText.Cut(pattern.ToString(), MostOfPattern);

    private static string Stated(string? ticket) =>
        string.IsNullOrWhiteSpace(ticket) ? "states no Ticket" : "states the Ticket " + PlainText.Quote(ticket!);

    private static IsoDate? LatestMark(VerificationCheck check)
    {
        IsoDate? latest = null;
        foreach (var mark in check.Marks)
        {
            if (IsoDate.TryParse(mark.On, out var on) && (latest is null || on > latest))
                latest = on;
        }

        return latest;
    }
}
