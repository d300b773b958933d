using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>What the page begins with: whether the release passes, and what needs a decision.</summary>
internal static class DecisionSection
{
    /// <summary>The part of the page.</summary>
    public static PageSection Of(ReportFigures figures) => new("decisions", "What needs a decision", page => Write(page, figures));

    private static void Write(Markup page, ReportFigures figures)
    {
        page.Element("p", Say(figures), ("class", "verdict " + ClassOf(figures)));
        if (figures.Decisions.IsEmpty)
        {
            page.Element("p", "Nothing waits for anybody.", ("class", "note"));
        }
        else
        {
            page.Element(
                "ul",
                () =>
                {
                    foreach (var decision in figures.Decisions)
                        WriteDecision(page, decision);
                },
                ("class", "decisions"));
        }

        if (figures.Coverage.All > 0)
            CoverageBar.Write(page, figures.Coverage);
    }

    private static void WriteDecision(Markup page, Decision decision) => page.Element(
        "li",
        () =>
        {
            page.Element(
                "a",
                () =>
                {
                    page.Element("span", Words.Number(decision.Count), ("class", "count"));
                    page.Text(" ");
                    page.Element("span", decision.Title, ("class", "title"));
                },
                ("href", "#" + SectionOf(decision.Kind)));
            page.Element("p", decision.Sentence);
        },
        ("class", decision.Stops ? "stops" : null));

    private static string SectionOf(DecisionKind kind) => kind switch
    {
        DecisionKind.NotJudged => "unjudged",
        DecisionKind.Other => "others",
        DecisionKind.Expiring => "expiring",
        DecisionKind.Accepted => "accepted",
        DecisionKind.Exempt => "exempt",
        _ => "waiting",
    };

    private static string Say(ReportFigures figures) => figures.Summary.Verdict switch
    {
        Verdict.Satisfied => figures.Coverage.All == 0
            ? "This release passes: no AI code in it touches a critical place."
            : figures.Coverage.NotVerified == 0
                ? figures.Coverage.Claimed == 0
                    ? "This release passes: people have verified all AI code in critical places."
                    : "This release passes: people have verified all AI code in critical places, or claim it as their own."
                : "This release passes, although not all AI code in critical places is verified.",
        Verdict.NothingToJudge => "There is nothing to judge here, so nothing is known.",
        Verdict.CouldNotJudge => "Not all of this release could be judged, so it does not pass.",
        _ => "This release does not pass: a person has to act first.",
    };

    private static string ClassOf(ReportFigures figures) => figures.Summary.Verdict switch
    {
        Verdict.Satisfied => "passes",
        Verdict.NothingToJudge => "unknown",
        _ => "stops",
    };
}
