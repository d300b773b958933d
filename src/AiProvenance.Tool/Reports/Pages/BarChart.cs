using System.Globalization;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>A part of a bar.</summary>
/// <param name="Kind">What it counts; the style has a colour for it.</param>
/// <param name="Count">How much.</param>
internal sealed record BarPart(string Kind, int Count);

/// <summary>A bar with its name and its value in words.</summary>
/// <param name="Name">The name, on the left above it.</param>
/// <param name="Value">The value, on the right above it.</param>
/// <param name="Parts">Its parts, from the left.</param>
/// <param name="Whole">The count that would fill the width.</param>
internal sealed record Bar(string Name, string Value, ImmutableArray<BarPart> Parts, int Whole);

/// <summary>
/// Bars below each other, in SVG. Widths are parts of the whole and text has its own size, so it is the same chart on a phone and on paper.
/// </summary>
internal static class BarChart
{
    private const int Row = 46;
    private const int LongestName = 30;

    /// <summary>Writes a chart.</summary>
    /// <param name="page">Where it goes.</param>
    /// <param name="id">A name for it that is in the page once.</param>
    /// <param name="title">The sentence that it shows.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="legend">The kinds of parts and what each means; none where all are of one kind.</param>
    public static void Write(
        Markup page, string id, string title, IReadOnlyList<Bar> bars, params (string Kind, string Meaning)[] legend)
    {
        page.Line();
        page.Element(
            "figure",
            () =>
            {
                page.Element("figcaption", title);
                if (legend.Length > 0)
                    page.Element("ul", () => WriteLegend(page, legend), ("class", "legend"));
                page.Element(
                    "svg",
                    () =>
                    {
                        page.Element("title", title, ("id", id + "-title"));
                        page.Element("desc", string.Join("; ", bars.Select(Describe)) + ".", ("id", id + "-description"));
                        for (var i = 0; i < bars.Count; i++)
                            WriteBar(page, bars[i], i * Row);
                    },
                    ("class", "chart"),
                    ("role", "img"),
                    ("aria-labelledby", id + "-title " + id + "-description"),
                    ("width", "100%"),
                    ("height", Number(Math.Max(bars.Count, 1) * Row)));
            });
    }

    private static string Describe(Bar bar) => Harmless.Cell(bar.Name, LongestName) + ": " + bar.Value;

    private static void WriteLegend(Markup page, (string Kind, string Meaning)[] legend)
    {
        foreach (var (kind, meaning) in legend)
        {
            page.Element("li", () =>
            {
                page.Element(
                    "svg",
                    () => page.Void("rect", ("class", kind), ("width", "12"), ("height", "12"), ("rx", "2")),
                    ("class", "swatch"),
                    ("aria-hidden", "true"),
                    ("width", "12"),
                    ("height", "12"));
                page.Text(meaning);
            });
        }
    }

    private static void WriteBar(Markup page, Bar bar, int top)
    {
        page.Element("text", Harmless.Cell(bar.Name, LongestName), ("x", "0"), ("y", Number(top + 15)), ("class", "name"));
        page.Element("text", bar.Value, ("x", "100%"), ("y", Number(top + 15)), ("class", "value"), ("text-anchor", "end"));
        page.Void(
            "rect", ("class", "track"), ("x", "0"), ("y", Number(top + 24)), ("width", "100%"), ("height", "12"), ("rx", "2"));
        long before = 0;
        foreach (var part in bar.Parts)
        {
            if (part.Count <= 0 || bar.Whole <= 0)
                continue;
            page.Void(
                "rect",
                ("class", "part " + part.Kind),
                ("x", Percent(before, bar.Whole)),
                ("y", Number(top + 24)),
                ("width", Percent(part.Count, bar.Whole)),
                ("height", "12"));
            before += part.Count;
        }
    }

    private static string Percent(long part, int whole) =>
        (100.0 * part / whole).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
