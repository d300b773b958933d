using AiProvenance.Core.Policies;
using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>The figures: zones, ages, shares, guidance, origins, and how they came to be over releases.</summary>
internal static class FigureSections
{
    private const int LongestList = 25;
    private const int LongestChart = 10;
    private const int LongestShares = 10;
    private const int LongestText = 160;

    /// <summary>The parts of the page.</summary>
    public static IEnumerable<PageSection> List(ReportFigures figures)
    {
        yield return new PageSection("zones", "Coverage by zone", page => WriteZones(page, figures));
        if (!figures.Reviews.IsEmpty)
        {
            yield return new PageSection("ages", "Age of reviews", page => WriteAges(page, figures));
            yield return new PageSection("concentration", "Concentration", page => WriteConcentration(page, figures));
        }

        if (!figures.Origins.IsEmpty)
            yield return new PageSection("origins", "Origin by tool and model", page => WriteOrigins(page, figures));
        if (!figures.Guidance.IsEmpty)
            yield return new PageSection("guidance", "Guidance relied on", page => WriteGuidance(page, figures.Guidance));
        if (figures.Trend.Length > 1 || !figures.TrendProblems.IsEmpty)
            yield return new PageSection("trend", "Trend over releases", page => TrendSection.Write(page, figures));
        if (!figures.Baselines.IsEmpty)
            yield return new PageSection("baseline", "Size of the baseline", page => TrendSection.WriteBaselines(page, figures.Baselines));
    }

    private static void WriteZones(Markup page, ReportFigures figures)
    {
        page.Element(
            "p",
            (figures.Result.Policy.Path is null
                ? "No policy was found, so these are the built-in zones. "
                : "A zone is a critical area that the policy names. ") +
            "Counted are declarations of AI code that touch it; one that touches several zones counts in each.",
            ("class", "note"));
        var shown = Listed.Cut(figures.Zones, LongestList);
        var legend = CoverageBar.Used([.. shown.Shown.Select(static zone => zone.Coverage)]).ToArray();
        BarChart.Write(
            page,
            "zone-chart",
            "The part of each zone's AI code that is verified",
            [.. shown.Shown.Select(static zone => new Bar(
                zone.Zone.Name, CoverageBar.Say(zone.Coverage), CoverageBar.Parts(zone.Coverage), zone.Coverage.All))],
            legend);
        Table.Write(
            page,
            "AI code and its reviews in each zone",
            shown,
            Column<ZoneFigures>.Of("Zone", static zone => Harmless.Cell(zone.Zone.Name, LongestText)),
            Column<ZoneFigures>.OfNumbers("AI declarations", static zone => zone.Coverage.All),
            Column<ZoneFigures>.OfNumbers("Verified", static zone => zone.Coverage.Verified),
            Column<ZoneFigures>.OfNumbers("Claimed", static zone => zone.Coverage.Claimed),
            Column<ZoneFigures>.OfNumbers("Accepted", static zone => zone.Coverage.Accepted),
            Column<ZoneFigures>.OfNumbers("Not verified", static zone => zone.Coverage.Open + zone.Coverage.Warned),
            Column<ZoneFigures>.OfNumbers("People", static zone => zone.People),
            Column<ZoneFigures>.Of("Age of reviews", static zone => zone.Reviews == 0 ? "no reviews"
                : zone.OldestAge is null ? "not known"
                : $"{Words.Age(zone.MedianAge)}; oldest {Words.Age(zone.OldestAge)}"),
            Column<ZoneFigures>.Of("The policy asks for", Ask));
        page.Element(
            "p",
            "Claimed: a person says that it is their own work inside code of an AI, so no zone asks for a review. " +
            "People: those whose reviews stand on this code. Age: half of the reviews are at most so old.",
            ("class", "more"));
    }

    private static string Ask(ZoneFigures zone) => string.Join(
        ", ",
        new[]
        {
            Words.Count(zone.Zone.RequiredReviews, "person", "people"),
            zone.Zone.MaxReviewAgeDays is { } days ? "reviews of at most " + Words.Count(days, "day") : null,
            zone.Zone.Signatures != SignatureDemand.None ? "signatures" : null,
            zone.Zone.Enforcement == Enforcement.Warn ? "warns only" : null,
        }.Where(static part => part is not null));

    private static void WriteAges(Markup page, ReportFigures figures)
    {
        var most = figures.ReviewAges.Max(static group => group.Count);
        page.Element(
            "p",
            $"{Words.Count(figures.Reviews.Length, "review stands", "reviews stand")} on the AI code of this release, each counted once, " +
            $"however many members its type has. Ages are counted to {figures.AsOf}.",
            ("class", "note"));
        WriteBeside(
            page,
            () => BarChart.Write(
                page,
                "age-chart",
                "How many reviews are how old",
                [.. figures.ReviewAges.Select(group => new Bar(group.Name, Words.Number(group.Count), [new("plain", group.Count)], most))]),
            () => Table.Write(
                page,
                "Reviews by age",
                Listed.Cut(figures.ReviewAges, LongestList),
                Column<AgeGroup>.Of("Age", static group => group.Name),
                Column<AgeGroup>.OfNumbers("Reviews", static group => group.Count)));
    }

    private static void WriteConcentration(Markup page, ReportFigures figures)
    {
        page.Element("p", SayConcentration(figures), ("class", "note"));
        WriteBeside(
            page,
            () => WriteShares(page, "Reviews by reviewer", "Reviewer", "Reviews", figures.Reviewers),
            () => WriteShares(page, "Declarations by tool", "Tool", "Declarations", figures.Tools));
    }

    private static string SayConcentration(ReportFigures figures)
    {
        var reviewer = figures.Reviewers[0];
        var sentence = $"{Harmless.Cell(reviewer.Name, LongestText)} gave {Words.Number(reviewer.Count)} of " +
            $"{Words.Count(reviewer.All, "review")} ({reviewer.Percent} %).";
        return figures.Tools.IsEmpty
            ? sentence
            : sentence +
                $" {Harmless.Cell(figures.Tools[0].Name, LongestText)} wrote or advised on {Words.Number(figures.Tools[0].Count)} " +
                $"of {Words.Count(figures.Coverage.All - figures.Claimed, "declaration")}.";
    }

    private static void WriteShares(Markup page, string caption, string name, string count, ImmutableArray<Share> shares) => Table.Write(
        page,
        caption,
        Listed.Cut(shares, LongestShares),
        Column<Share>.Of(name, static share => Harmless.Cell(share.Name, LongestText)),
        Column<Share>.OfNumbers(count, static share => share.Count),
        new Column<Share>("Share", static (page, share) => page.Text(share.Percent + " %")) { IsNumber = true });

    private static void WriteOrigins(Markup page, ReportFigures figures)
    {
        var most = figures.Origins[0].All;
        page.Element(
            "p",
            "Counted are declarations of AI code that touch a zone, by what their marks name; one with several marks counts for each. " +
            (figures.Claimed == 0 ? "" : Words.Count(
                figures.Claimed, "declaration inside AI code is claimed by a person", "declarations inside AI code are claimed by people") +
                " and not counted."),
            ("class", "note"));
        WriteBeside(
            page,
            () => BarChart.Write(
                page,
                "origin-chart",
                "How many declarations which tool and model wrote",
                [
                    .. figures.Origins.Take(LongestChart).Select(origin => new Bar(
                        origin.Tool + (origin.Model is { } model ? ", " + model : ""),
                        Words.Number(origin.All),
                        [new("generated", origin.Generated), new("assisted", origin.Assisted)],
                        most)),
                ],
                ("generated", "AI-generated"),
                ("assisted", "AI-assisted")),
            () => Table.Write(
                page,
                "Declarations by tool and model",
                Listed.Cut(figures.Origins, LongestList),
                Column<OriginFigures>.Of("Tool", static origin => Harmless.Cell(origin.Tool, LongestText)),
                Column<OriginFigures>.Of("Model", static origin => Harmless.Cell(origin.Model ?? "not stated", LongestText)),
                Column<OriginFigures>.OfNumbers("Generated", static origin => origin.Generated),
                Column<OriginFigures>.OfNumbers("Assisted", static origin => origin.Assisted)));
    }

    private static void WriteGuidance(Markup page, ImmutableArray<GuidanceFigures> guidance)
    {
        page.Element(
            "p", "Documents that a tool or a person relied on when the code was written, as its marks state them.", ("class", "note"));
        Table.Write(
            page,
            "Guidance by its age today, the oldest first",
            Listed.Cut(guidance, LongestList),
            new Column<GuidanceFigures>("Document", static (page, entry) =>
                page.Address(entry.Source, Harmless.Cell(entry.Source, LongestText))),
            Column<GuidanceFigures>.Of("Last updated", static entry => Harmless.Cell(entry.LastUpdated ?? "not stated", LongestText)),
            Column<GuidanceFigures>.Of("Age", static entry => Words.Age(entry.Age)),
            Column<GuidanceFigures>.OfNumbers("Declarations", static entry => entry.Declarations));
    }

    private static void WriteBeside(Markup page, Action left, Action right) => page.Element(
        "div",
        () =>
        {
            page.Element("div", left);
            page.Element("div", right);
        },
        ("class", "beside"));
}
