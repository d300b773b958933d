using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>What the report rests on: the policy, the day, the assemblies, and what was not compared.</summary>
internal static class AboutSection
{
    private const int LongestList = 50;
    private const int LongestText = 160;

    /// <summary>The part of the page.</summary>
    public static PageSection Of(ReportFigures figures) => new("about", "What this report rests on", page => Write(page, figures));

    private static void Write(Markup page, ReportFigures figures)
    {
        page.Element(
            "ul",
            () =>
            {
                foreach (var fact in List(figures))
                    page.Element("li", fact);
            },
            ("class", "facts"));
        if (!figures.Result.Assemblies.IsEmpty)
        {
            Table.Write(
                page,
                "The assemblies that were judged",
                Listed.Cut(figures.Result.Assemblies, LongestList),
                new Column<CheckedAssembly>("Assembly", static (page, assembly) =>
                    Cells.WriteName(page, assembly.Name, assembly.Path, place: null)),
                new Column<CheckedAssembly>("SHA-256", static (page, assembly) =>
                    page.Element("span", assembly.Digest, ("class", "code"))),
                Column<CheckedAssembly>.Of("Commit", static assembly => Harmless.Cell(assembly.Commit ?? "not stated", LongestText)),
                Column<CheckedAssembly>.Of("Stamp of the gate", static assembly => Harmless.Cell(assembly.Stamp ?? "none", LongestText)));
        }
    }

    private static IEnumerable<string> List(ReportFigures figures)
    {
        var result = figures.Result;
        yield return result.Policy.Path is { } path
            ? $"Policy: {Harmless.Cell(path, LongestText)}, SHA-256 {result.Policy.Digest?.ToLowerInvariant() ?? "not known"}."
            : "Policy: none was found, so the built-in zones hold: namespaces that end in Pricing, Accounts or Checkout.";
        yield return figures.Summary.Sentence + ".";
        foreach (var remark in figures.Summary.Remarks)
            yield return remark + ".";
        if (figures.Summary.AsStated > 0)
        {
            var count = Words.Count(figures.Summary.AsStated, "declaration rests", "declarations rest");
            yield return $"As stated: {count} on a fingerprint that was not " +
                "compared with sources. With --sources it is.";
        }

        if (!result.OtherSources.IsEmpty)
        {
            var count = Words.Count(result.OtherSources.Length, "source file is", "source files are");
            yield return $"{count} not the text that was compiled; " +
                "what they declare counts as stated.";
        }

        yield return "Unmarked code is not human code: nothing is known of who wrote it.";
        yield return "The population, a row for each declaration: ai-provenance report PATH --format csv.";
    }
}
