using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>
/// A report as one page in one file: for a screen, a phone and paper. It has no script and asks nothing of a network. First comes what
/// needs a decision.
/// </summary>
internal static class HtmlReport
{
    private const string Subject = "AI code in critical places";
    private const int LongestName = 120;

    /// <summary>Writes a report.</summary>
    public static string Write(ReleaseReport report)
    {
        var figures = ReportFigures.Of(report);
        ImmutableArray<PageSection> sections =
        [
            DecisionSection.Of(figures),
            .. WaitingSections.List(figures),
            .. FigureSections.List(figures),
            .. EvidenceSection.List(report),
            AboutSection.Of(figures),
        ];
        var page = new Markup();
        page.Element(
            "html",
            () =>
            {
                page.Line();
                page.Element("head", () => WriteHead(page, report));
                page.Line();
                page.Element("body", () => WriteBody(page, report, sections));
                page.Line();
            },
            ("lang", "en"));
        page.Line();
        return page.ToString();
    }

    private static void WriteHead(Markup page, ReleaseReport report)
    {
        page.Void("meta", ("charset", "utf-8"));
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageStyle.Own.SecurityPolicy));
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Element("title", $"{Subject}: {NameOf(report)}, {report.Result.AsOf}");
        page.Line();
        page.Style(PageStyle.Own);
    }

    private static void WriteBody(Markup page, ReleaseReport report, ImmutableArray<PageSection> sections)
    {
        page.Element("a", "Skip to what needs a decision", ("class", "skip"), ("href", "#decisions"));
        page.Element("header", () =>
        {
            page.Element("p", Subject, ("class", "subject"));
            page.Element("h1", NameOf(report));
            page.Element("p", Describe(report), ("class", "facts"));
        });
        page.Element("main", () =>
        {
            sections[0].WriteTo(page);
            WriteContents(page, sections);
            foreach (var section in sections.Skip(1))
                section.WriteTo(page);
        });
        page.Line();
        page.Element("footer", () => page.Element("p", () =>
        {
            page.Text("Made by ");
            page.Address(RulePages.Project, "ai-provenance");
            page.Text(" from the assemblies themselves. This page has no script and loads nothing.");
        }));
    }

    // Not at the top: on a phone, decisions would be below the first screen.
    private static void WriteContents(Markup page, ImmutableArray<PageSection> sections) => page.Element(
        "nav",
        () => page.Element("ul", () =>
        {
            foreach (var section in sections.Skip(1))
                page.Element("li", () => page.Element("a", section.Title, ("href", "#" + section.Id)));
        }),
        ("aria-label", "On this page"));

    private static string NameOf(ReleaseReport report) => (report.Repository, report.Release) switch
    {
        ({ Length: > 0 } repository, { Length: > 0 } release) =>
            Harmless.Cell(repository, LongestName) + " " + Harmless.Cell(release, LongestName),
        ({ Length: > 0 } repository, _) => Harmless.Cell(repository, LongestName),
        (_, { Length: > 0 } release) => Harmless.Cell(release, LongestName),
        _ => "A release",
    };

    private static string Describe(ReleaseReport report)
    {
        var assemblies = Words.Count(report.Result.Assemblies.Length, "assembly", "assemblies");
        var policy = report.Result.Policy.Path is null
            ? "the built-in zones"
            : "policy " + report.Result.Policy.Digest?[..12].ToLowerInvariant();
        return $"As of {report.Result.AsOf} · {assemblies} judged · {policy}";
    }
}
