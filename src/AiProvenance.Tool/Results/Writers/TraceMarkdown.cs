using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// A traced result for an incident's page: the sentence first, then a list. Names are code spans, in which nothing is markup.
/// </summary>
internal static class TraceMarkdown
{
    /// <summary>Writes a result.</summary>
    public static string Write(TraceResult result)
    {
        var text = new StringBuilder("**").Append(MarkdownResult.Plain(TraceSummary.Of(result).Sentence)).Append(".**\n\n");
        foreach (var code in result.Code.Where(static code => code.Owner != CodeOwner.Others))
        {
            text.Append("- ").Append(Span(code.Text)).Append(code.Doubt is { } doubt ? ": " + doubt : "").Append('\n');
            foreach (var candidate in code.Candidates)
            {
                if (!code.IsCertain)
                    text.Append("  - ").Append(Span(candidate.Identity)).Append('\n');
                foreach (var line in TraceWords.List(candidate))
                    text.Append(code.IsCertain ? "  - " : "    - ").Append(MarkdownResult.Plain(line)).Append('\n');
            }
        }

        foreach (var problem in result.Problems)
        {
            text.Append("- not read: ").Append(Span(problem.Path)).Append(": ");
            text.Append(MarkdownResult.Plain(problem.Problem + " " + problem.WayOut)).Append('\n');
        }

        foreach (var finding in result.Findings)
            text.Append("- ").Append(finding.Rule).Append(": ").Append(MarkdownResult.Plain(finding.Message)).Append('\n');
        foreach (var note in TraceText.ListNotes(result))
            text.Append("- ").Append(MarkdownResult.Plain(note)).Append('\n');
        return text.ToString();
    }

    private static string Span(string text)
    {
        var line = Harmless.Line(text).Replace('`', 'ˋ');
        return "`" + line + "`";
    }
}
