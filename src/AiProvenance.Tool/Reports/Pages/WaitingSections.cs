using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>What is behind the decisions: which code waits for whom, what expires, what was let pass.</summary>
internal static class WaitingSections
{
    private const int LongestGroups = 25;
    private const int LongestList = 100;
    private const int FewestRows = 3;
    private const int LongestOthers = 25;
    private const int LongestText = 200;

    /// <summary>The parts of the page that have something in them.</summary>
    public static IEnumerable<PageSection> List(ReportFigures figures)
    {
        var result = figures.Result;
        if (!figures.Waiting.IsEmpty)
            yield return new PageSection("waiting", "Waiting for a review", page => WriteWaiting(page, figures));
        if (!result.Problems.IsEmpty)
            yield return new PageSection("unjudged", "Files that could not be judged", page => WriteProblems(page, result.Problems));
        if (!figures.Others.IsEmpty)
            yield return new PageSection("others", "Findings about assemblies and the policy", page => WriteOthers(page, figures.Others));
        if (!figures.Expiring.IsEmpty)
            yield return new PageSection("expiring", "Reviews that expire next", page => WriteExpiring(page, figures.Expiring));
        if (!figures.Accepted.IsEmpty)
            yield return new PageSection("accepted", "Accepted by a baseline", page => WriteAccepted(page, figures.Accepted));
        if (!result.Exempt.IsEmpty)
            yield return new PageSection("exempt", "Assemblies that the policy exempts", page => WriteExempt(page, result.Exempt));
    }

    private static void WriteWaiting(Markup page, ReportFigures figures)
    {
        page.Element(
            "p",
            "Each declaration here keeps the release from passing until the people who may review it have done so. " +
            "A review that is asked for does not count as one.",
            ("class", "note"));
        Table.Write(
            page,
            "How many declarations wait, by those who may review them",
            Listed.Cut(figures.WaitingFor, LongestGroups),
            Column<WaitingReviews>.Of("Who may review", static group => NameReviewers(group.Reviewers)),
            Column<WaitingReviews>.Of("Zones", static group => Harmless.Cell(string.Join(", ", group.Zones), LongestText)),
            Column<WaitingReviews>.OfNumbers("Wait", static group => group.Count),
            Column<WaitingReviews>.OfNumbers("Asked for", static group => group.Asked),
            Column<WaitingReviews>.Of("Oldest request", static group => group.Oldest?.ToString() ?? "none"));
        var rows = LongestList;
        foreach (var group in figures.WaitingFor.Take(LongestGroups))
        {
            var waiting = figures.Waiting.Where(code => code.Reviewers == group.Reviewers).ToList();
            page.Element("h3", "For " + NameReviewers(group.Reviewers));
            WriteCode(page, Listed.Cut(waiting, Math.Max(rows, FewestRows)));
            rows -= waiting.Count;
        }
    }

    private static void WriteCode(Markup page, Listed<WaitingCode> waiting) => Table.Write(
        page,
        Words.Count(waiting.Count, "declaration waits", "declarations wait"),
        waiting,
        new Column<WaitingCode>("Declaration", static (page, code) =>
            Cells.WriteName(page, code.Name, code.Findings[0].Assembly, code.Place)),
        Column<WaitingCode>.Of("Zone", static code => Harmless.Cell(string.Join(", ", code.Zones), LongestText)),
        new Column<WaitingCode>("What is missing", WriteMissing),
        new Column<WaitingCode>("Written by", static (page, code) => Cells.WriteOrigin(page, code.Declaration, code.Tools)),
        new Column<WaitingCode>("Asked for by", WriteRequests));

    private static void WriteMissing(Markup page, WaitingCode code) => Cells.WriteLines(page, code.Missing, entry =>
    {
        Cells.WriteRule(page, entry.Rule);
        page.Text(" " + Harmless.Cell(entry.Missing, LongestText));
    });

    private static void WriteRequests(Markup page, WaitingCode code)
    {
        if (code.Requests.IsEmpty)
            page.Text("nobody yet");
        Cells.WriteLines(page, code.Requests.Distinct().Take(3), request => page.Text(
            Harmless.Cell(request.RequestedBy ?? "somebody without a name", LongestText) + ", " +
            Harmless.Cell(request.On ?? "without a day", LongestText)));
    }

    private static string NameReviewers(string reviewers) =>
        reviewers.Length == 0 ? "anybody who did not prompt it" : Harmless.Cell(reviewers, LongestText);

    private static void WriteProblems(Markup page, ImmutableArray<InputProblem> problems) => Table.Write(
        page,
        "Each file that could not be judged, and the way out",
        Listed.Cut(problems, LongestOthers),
        Column<InputProblem>.Of("File", static problem => Harmless.Cell(problem.Path, LongestText)),
        Column<InputProblem>.Of("Problem", static problem => Harmless.Cell(problem.Problem, LongestText)),
        Column<InputProblem>.Of("Way out", static problem => Harmless.Cell(problem.WayOut, LongestText)));

    private static void WriteOthers(Markup page, ImmutableArray<CheckFinding> findings) => Table.Write(
        page,
        "Each finding that is about no single declaration",
        Listed.Cut(findings, LongestOthers),
        new Column<CheckFinding>("Rule", static (page, finding) => Cells.WriteRule(page, finding.Rule)),
        Column<CheckFinding>.Of("Assembly", static finding => Harmless.Cell(finding.Assembly ?? "none", LongestText)),
        Column<CheckFinding>.Of("Finding", static finding => Harmless.Cell(finding.Message, LongestText * 2)));

    private static void WriteExpiring(Markup page, ImmutableArray<ExpiringReview> expiring)
    {
        page.Element(
            "p",
            "A zone may limit how old a review is (max_review_age_days). From the day after the last one on, the release would not pass.",
            ("class", "note"));
        Table.Write(
            page,
            "Verified code whose reviews count until a day, the next first",
            Listed.Cut(expiring, LongestOthers),
            new Column<ExpiringReview>("Declaration", static (page, review) =>
                Cells.WriteName(page, review.Declaration.Name, review.Declaration.Assembly, review.Declaration.Place)),
            Column<ExpiringReview>.Of("Zone", static review => Harmless.Cell(review.Zone, LongestText)),
            Column<ExpiringReview>.Of("Last day", static review => review.LastDay.ToString()),
            Column<ExpiringReview>.OfNumbers("Days left", static review => review.DaysLeft),
            new Column<ExpiringReview>("Reviewed by", static (page, review) =>
                Cells.WriteReviews(page, review.Declaration, review.Zone)));
    }

    private static void WriteAccepted(Markup page, ImmutableArray<CheckFinding> accepted)
    {
        page.Element(
            "p",
            "A baseline lets pass what was there before the gate. 'As stated' means that no source was compared with the entry.",
            ("class", "note"));
        Table.Write(
            page,
            "Findings that a baseline accepts",
            Listed.Cut(accepted, LongestOthers),
            new Column<CheckFinding>("Declaration", static (page, finding) =>
                Cells.WriteName(page, finding.Name ?? finding.Identity ?? "", finding.Assembly, finding.Place)),
            Column<CheckFinding>.Of("Zone", static finding => Harmless.Cell(string.Join(", ", finding.Zones), LongestText)),
            new Column<CheckFinding>("Rule", static (page, finding) => Cells.WriteRule(page, finding.Rule)),
            Column<CheckFinding>.Of("Accepted in", static finding =>
                FormattableString.Invariant($"{Harmless.Cell(finding.Accepted!.Place.File, LongestText)}:{finding.Accepted.Place.Line}")),
            Column<CheckFinding>.Of("Compared", static finding =>
                finding.Accepted!.State == FingerprintState.AsStated ? "as stated" : "with the sources"));
    }

    private static void WriteExempt(Markup page, ImmutableArray<string> exempt)
    {
        page.Element(
            "p", "The policy's exempt_assemblies names them, so nobody looked at the code in them.", ("class", "note"));
        Table.Write(
            page,
            "Assemblies that nobody judged, because the policy exempts them",
            Listed.Cut(exempt, LongestOthers),
            Column<string>.Of("Assembly", static path => Harmless.Cell(path, LongestText)));
    }
}
