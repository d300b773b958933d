using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// A result in the log of a GitHub workflow: annotations, which GitHub shows ten of each kind for a step, the worst first; then the text.
/// The whole goes into the step summary, as Markdown.
/// </summary>
internal static class GitHubResult
{
    /// <summary>How large a step summary may be.</summary>
    public const int LargestSummary = 1024 * 1024;

    private const int MostOfAKind = 10;

    /// <summary>Writes a result.</summary>
    public static string Write(CheckResult result)
    {
        var text = new StringBuilder();
        var errors = result.Problems
            .Select(
                static problem =>
                    Command("error", null, "could not be judged", problem.Path + ": " + problem.Problem + " " + problem.WayOut))
            .Concat(WorstFirst(result, isError: true));
        foreach (var command in errors.Take(MostOfAKind).Concat(WorstFirst(result, isError: false).Take(MostOfAKind)))
            text.Append(command).Append('\n');
        return text.Append(TextResult.Write(result, inColour: false)).ToString();
    }

    /// <summary>The step summary.</summary>
    public static string WriteSummary(CheckResult result) => MarkdownResult.Write(result, LargestSummary);

    /// <summary>A workflow command's value.</summary>
    public static string EscapeData(string text) => Harmless.Line(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A workflow command's property.</summary>
    public static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    // What cannot be trusted at all before what is missing in one place: rules about the gate itself, then by their numbers.
    private static IEnumerable<string> WorstFirst(CheckResult result, bool isError) => result.Findings
        .Where(finding => finding.IsError == isError && finding.Accepted is null)
        .OrderBy(static finding => finding.Assembly is null ? 0 : 1)
        .ThenBy(static finding => finding.Rule, StringComparer.Ordinal)
        .Select(finding => Command(isError ? "error" : "warning", finding.Place, Title(finding), finding.Message));

    private static string Title(CheckFinding finding) => finding.Assembly is { } assembly ? finding.Rule + " in " + assembly : finding.Rule;

    private static string Command(string kind, SourcePlace? place, string title, string message)
    {
        var command = new StringBuilder("::").Append(kind).Append(" title=").Append(EscapeProperty(title));
        if (place is not null)
        {
            command.Append(",file=").Append(EscapeProperty(RelativePath(place.File)));
            command.Append(System.Globalization.CultureInfo.InvariantCulture, $",line={place.Line},col={place.Column}");
        }

        return command.Append("::").Append(EscapeData(message)).ToString();
    }

    // As a deterministic build maps the root of the sources.
    private static string RelativePath(string file) => file.StartsWith("/_/", StringComparison.Ordinal) ? file["/_/".Length..] : file;
}
