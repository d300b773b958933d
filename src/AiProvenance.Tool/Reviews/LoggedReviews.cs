using AiProvenance.Tool.Reviews.Logs;

namespace AiProvenance.Tool.Reviews;

/// <summary>From the gate's findings in logs to the reviews that are open.</summary>
internal static class LoggedReviews
{
    /// <summary>The open reviews.</summary>
    public static IEnumerable<OpenReview> Find(SarifLog log) => log.Findings
        .Where(static finding => !finding.IsAccepted && ReviewRules.IsAnsweredByReview(finding.Rule))
        .SelectMany(static finding => finding.Uses.IsEmpty ? FindOwn(finding) : finding.Uses.SelectMany(use => FindUsed(finding, use)));

    /// <summary>How many findings no review answers.</summary>
    public static int CountOthers(SarifLog log) => log.Findings
        .Where(static finding => !finding.IsAccepted && !ReviewRules.IsAnsweredByReview(finding.Rule))
        .DistinctBy(static finding => (finding.Rule, finding.Place, finding.Message))
        .Count();

    // What states a wrong fingerprint is told although no zone of its project asks: other projects trust it.
    private static IEnumerable<OpenReview> FindOwn(LoggedFinding finding) => finding.Zones.DefaultIfEmpty("").Select(zone =>
        new OpenReview(finding.Name ?? finding.Identity ?? finding.Message, zone)
        {
            Assembly = finding.Assembly,
            Identity = finding.Identity,
            Place = finding.Place,
            Faults = [new ReviewFault(finding.Rule, finding.Problem)],
            Blocks = finding.IsError,
            IsRequested = finding.IsRequested,
            Requests = [.. finding.Requests.Where(request => request.Zone is not { } only || only.Trim() == zone)],
            Prompters = finding.Prompters,
            Counted = finding.Counted,
            Role = finding.Role,
            Reviewed = finding.Reviewed,
            Signers = finding.Signer is { } signer ? [signer] : [],
            StatedReviewers = finding.Reviewers,
            StatedCriteria = finding.Criteria,
            IsCompilers = true,
        });

    private static IEnumerable<OpenReview> FindUsed(LoggedFinding finding, LoggedUse use) => use.Zones.Select(zone =>
        new OpenReview(NameOf(use.Identity), zone)
        {
            Assembly = use.Assembly,
            Identity = use.Identity,
            Place = use.Place,
            Faults = [new ReviewFault(finding.Rule, finding.Name ?? "")],
            Blocks = finding.IsError,
            IsRequested = finding.IsRequested,
            Prompters = use.Prompters,
            StatedReviewers = finding.Reviewers,
            StatedCriteria = finding.Criteria,
        });

    // 'M:Contoso.Helper.Half(System.Int32)' is Helper.Half to people.
    private static string NameOf(string identity)
    {
        var name = identity.Length > 2 && identity[1] == ':' ? identity[2..] : identity;
        var parts = name.Split('(')[0].Split('.');
        return string.Join('.', parts.TakeLast(2));
    }
}
