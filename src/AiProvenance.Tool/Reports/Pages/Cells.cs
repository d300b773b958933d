using AiProvenance.Core.Origins;
using AiProvenance.Tool.Reports.Figures;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>Cells that several tables have.</summary>
internal static class Cells
{
    private const int Longest = 200;
    private const int LongestAddress = 60;
    private const int Several = 3;

    /// <summary>A declaration's name, and below it where it stands.</summary>
    public static void WriteName(Markup page, string name, string? assembly, SourcePlace? place)
    {
        page.Element("span", Harmless.Cell(name, Longest), ("class", "code"));
        var where = place is null ? assembly : FormattableString.Invariant($"{Harmless.Cell(Shorten(place.File), Longest)}:{place.Line}");
        if (where is not null)
            page.Element("span", Harmless.Cell(where, Longest), ("class", "where"));
    }

    /// <summary>Who wrote a declaration: tools and models, who asked them, and the sessions where there are links to them.</summary>
    public static void WriteOrigin(Markup page, CheckedDeclaration? declaration, IEnumerable<string> tools)
    {
        if (declaration is null)
        {
            page.Text(Harmless.Cell(string.Join(", ", tools.Take(Several)), Longest));
            return;
        }

        WriteLines(page, declaration.Marks.Take(Several), mark => WriteMark(page, mark));
    }

    /// <summary>The people who verified a declaration, and their tickets where there are links to them.</summary>
    public static void WriteReviews(Markup page, CheckedDeclaration declaration, string zone) => WriteLines(
        page,
        declaration.Reviews.Select(static entry => entry.Verification)
            .Where(verification => verification.Zone is not { } only || only == zone).Distinct().Take(Several),
        verification =>
        {
            var name = Harmless.Cell(verification.By ?? "somebody without a name", Longest);
            page.Text(name + ", " + Harmless.Cell(verification.On ?? "without a day", LongestAddress));
            if (verification.Ticket is { } ticket)
            {
                page.Text(", ");
                page.Address(ticket, Harmless.Cell(ticket, LongestAddress));
            }
        });

    /// <summary>Several things, a line each.</summary>
    public static void WriteLines<T>(Markup page, IEnumerable<T> lines, Action<T> write)
    {
        foreach (var line in lines)
            page.Element("span", () => write(line), ("class", "line"));
    }

    /// <summary>A rule, with its page.</summary>
    public static void WriteRule(Markup page, string rule) => page.Address(RulePages.Of(rule), rule);

    // Builds map the root of their sources to this.
    private static string Shorten(string file) => file.StartsWith("/_/", StringComparison.Ordinal) ? file["/_/".Length..] : file;

    private static void WriteMark(Markup page, Mark mark)
    {
        var model = mark.Model is { } named ? " " + named : "";
        var person = mark.PromptedBy is { } asked ? ", for " + asked : "";
        page.Text(Harmless.Cell(OriginFigures.ToolOf(mark) + model + person, Longest));
        if (mark.Trace is { } trace)
        {
            page.Text(", session ");
            page.Address(trace, Harmless.Cell(trace, LongestAddress));
        }
    }
}
