using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>How figures changed from release to release. Where an earlier result leaves a number out, there is no bar.</summary>
internal static class TrendSection
{
    private const int LongestChart = 12;
    private const int LongestList = 50;
    private const int LongestText = 80;

    /// <summary>Writes the releases.</summary>
    public static void Write(Markup page, ReportFigures figures)
    {
        if (figures.Trend.Length > 1)
            WriteReleases(page, figures.Trend);
        if (figures.TrendProblems.IsEmpty)
            return;
        Table.Write(
            page,
            "What is not in the trend, because it could not be read",
            Listed.Cut(figures.TrendProblems, LongestList),
            Column<InputProblem>.Of("File", static problem => Harmless.Cell(problem.Path, LongestText)),
            Column<InputProblem>.Of("Problem", static problem => Harmless.Cell(problem.Problem, LongestText * 2)));
    }

    private static void WriteReleases(Markup page, ImmutableArray<EarlierRelease> trend)
    {
        page.Element(
            "p",
            "The results of earlier releases, oldest first, and this one last. Formats tell more or less: an attestation only whether it " +
            "passed, SARIF only what was found.",
            ("class", "note"));
        var charted = trend.TakeLast(LongestChart).ToList();
        var most = charted.Max(static release => release.Declarations ?? 0);
        BarChart.Write(
            page,
            "trend-chart",
            "AI code in critical places from release to release",
            [.. charted.Select(release => new Bar(release.Name, Say(release), Parts(release), most))],
            ("verified", "verified"),
            ("open", "not verified"));
        Table.Write(
            page,
            "What each release came to",
            Listed.Cut([.. trend.TakeLast(LongestList)], LongestList),
            Column<EarlierRelease>.Of("Release", static release => Harmless.Cell(release.Name, LongestText)),
            Column<EarlierRelease>.Of("Day", static release => Words.Day(release.Day)),
            Column<EarlierRelease>.Of("Passed", static release => release.HasPassed switch
            {
                true => "yes",
                false => "no",
                _ => "not known",
            }),
            OfKnown("AI declarations", static release => release.Declarations),
            OfKnown("Verified", static release => release.Verified),
            OfKnown("Findings", static release => release.Errors),
            OfKnown("Accepted", static release => release.Accepted));
    }

    /// <summary>Writes the sizes of baselines.</summary>
    public static void WriteBaselines(Markup page, ImmutableArray<BaselineSize> sizes)
    {
        var most = sizes.Max(static size => size.Entries);
        page.Element("p", SayBaselines(sizes), ("class", "note"));
        BarChart.Write(
            page,
            "baseline-chart",
            "How many findings the repository's baselines accept, from tag to tag",
            [
                .. sizes.TakeLast(LongestChart).Select(size =>
                    new Bar(size.Tag, Words.Number(size.Entries), [new("accepted", size.Entries)], most)),
            ]);
        Table.Write(
            page,
            "Entries of AiProvenance.Baseline.txt at each tag",
            Listed.Cut(sizes, LongestList),
            Column<BaselineSize>.Of("Tag", static size => Harmless.Cell(size.Tag, LongestText)),
            Column<BaselineSize>.Of("Day", static size => Words.Day(size.Day)),
            Column<BaselineSize>.OfNumbers("Files", static size => size.Files),
            Column<BaselineSize>.OfNumbers("Entries", static size => size.Entries));
    }

    private static string SayBaselines(ImmutableArray<BaselineSize> sizes)
    {
        var (first, last) = (sizes[0], sizes[^1]);
        var change = last.Entries.CompareTo(first.Entries) switch
        {
            < 0 => "shrank",
            > 0 => "grew",
            _ => "stayed as it was",
        };
        return $"The baseline {change}: {Words.Count(first.Entries, "entry", "entries")} at {Harmless.Cell(first.Tag, LongestText)}, " +
            $"{Words.Number(last.Entries)} at {Harmless.Cell(last.Tag, LongestText)}.";
    }

    private static Column<EarlierRelease> OfKnown(string title, Func<EarlierRelease, int?> number) =>
        Column<EarlierRelease>.Of(title, release => Words.Known(number(release))) with { IsNumber = true };

    private static string Say(EarlierRelease release) => release switch
    {
        { Declarations: { } all, Verified: { } verified } => $"{Words.Number(verified)} of {Words.Number(all)} verified",
        { Errors: { } errors } => Words.Count(errors, "finding"),
        { HasPassed: { } passed } => passed ? "passed" : "did not pass",
        _ => "not known",
    };

    private static ImmutableArray<BarPart> Parts(EarlierRelease release) => release is { Declarations: { } all, Verified: { } verified }
        ? [new("verified", verified), new("open", all - verified)]
        : [];
}
