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
        var text = new StringBuilder("**").Append(Plain(TraceSummary.Of(result).Sentence)).Append(".**\n\n");
        foreach (var code in result.Code.Where(static code => code.Owner != CodeOwner.Others))
        {
            text.Append("- ").Append(Span(code.Text)).Append(code.Doubt is { } doubt ? ": " + doubt : "").Append('\n');
            foreach (var candidate in code.Candidates)
            {
                if (!code.IsCertain)
                    text.Append("  - ").Append(Span(candidate.Identity)).Append('\n');
                foreach (var line in TraceWords.List(candidate))
                    text.Append(code.IsCertain ? "  - " : "    - ").Append(Plain(line)).Append('\n');
            }
        }

        foreach (var problem in result.Problems)
        {
            text.Append("- not read: ").Append(Span(problem.Path)).Append(": ");
            text.Append(Plain(problem.Problem + " " + problem.WayOut)).Append('\n');
        }

        foreach (var finding in result.Findings)
            text.Append("- ").Append(finding.Rule).Append(": ").Append(Plain(finding.Message)).Append('\n');
        foreach (var note in TraceText.ListNotes(result))
            text.Append("- ").Append(Plain(note)).Append('\n');
        return text.ToString();
    }

    private static string Span(string text)
    {
        var line = Harmless.Line(text).Replace('`', 'ˋ');
        return "`" + line + "`";
    }

    // Whatever could be markup, a link or a person's name to be called stays text.
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Harmless.Line(text))
        {
            _ = c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '&' or '@'
                ? plain.Append("&#").Append(((int)c).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(';')
                : plain.Append(c);
        }

        return plain.ToString();
    }
}
