using AiProvenance.Core.Dates;
using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Identities;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Verdicts;

/// <summary>AIP0005: a verification says who, when, and what exactly was reviewed.</summary>
internal static class FormCheck
{
    public static string? Problem(VerificationCheck check)
    {
        var problems = Problems(check).ToList();
        return problems.Count == 0 ? null : "[HumanVerified] " + string.Join(" and ", problems);
    }

    private static IEnumerable<string> Problems(VerificationCheck check)
    {
        var verification = check.Verification;
        if (verification.By is not { } by || Placeholders.IsPlaceholder(by))
            yield return "names nobody as the reviewer";
        if (!IsoDate.TryParse(verification.On, out var on))
            yield return "has no date of the form yyyy-MM-dd" + Quoted(verification.On);
        else if (check.AsOf is { } asOf && on > asOf)
            yield return "is dated " + on + ", which is after today (" + asOf + ")";
        else if (LatestMark(check) is { } written && on < written)
            yield return "is dated " + on + ", before the code was written (" + written + ")";
        if (string.IsNullOrWhiteSpace(verification.Fingerprint))
            yield return "states no Fingerprint";
        else if (!FingerprintList.TryParse(verification.Fingerprint, out _, out var error))
            yield return "has a malformed Fingerprint: " + error;
        if (check.Zone.TicketPattern is { } pattern && !IsTicket(pattern, verification.Ticket ?? ""))
        {
            yield return (verification.Ticket is null ? "has no Ticket" : "has the Ticket '" + verification.Ticket + "'") +
                ", but zone '" + check.Zone.Name + "' asks for one that matches " + pattern;
        }
    }

    private static bool IsTicket(string pattern, string ticket) =>
        TicketPattern.TryParse(pattern, out var regex, out _) && regex!.IsMatch(ticket);

    private static IsoDate? LatestMark(VerificationCheck check)
    {
        IsoDate? latest = null;
        foreach (var mark in check.Declaration.Marks)
        {
            if (IsoDate.TryParse(mark.On, out var on) && (latest is null || on > latest))
                latest = on;
        }

        return latest;
    }

    private static string Quoted(string? text) => text is null ? "" : ", but '" + text + "'";
}
