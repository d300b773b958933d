using System.Globalization;
using System.Text;

namespace AiProvenance.Tool.Traces;

/// <summary>A line of a log to the lines that it holds: logs write traces as JSON, as HTML, in colours, or with all lines in one.</summary>
internal static class TraceLines
{
    private const int MostEscapes = 3;

    private static readonly string[] Entities = ["&lt;", "&gt;", "&amp;", "&#96;"];

    /// <summary>The lines in a line.</summary>
    public static IEnumerable<string> Open(string line)
    {
        var lines = Unescape(WithoutColours(line), 0).SelectMany(static text => Unmark(text).Split('\n'));
        return lines.SelectMany(static text => Unfold(text.TrimEnd('\r')));
    }

    // JSON within JSON is escaped again.
    private static IEnumerable<string> Unescape(string line, int depth)
    {
        if (depth >= MostEscapes || !HoldsLines(line))
            return [WithoutQuotes(line)];
        return SplitLiterals(line).SelectMany(literal =>
            HoldsLines(literal) ? Unescape(Unescape(literal), depth + 1).SelectMany(static text => text.Split('\n')) : [literal]);
    }

    // An escaped line break, white space, and a word: a folder's name may begin with an 'n' as well.
    private static bool HoldsLines(string line)
    {
        for (var i = line.IndexOf("\\n", StringComparison.Ordinal); i >= 0; i = line.IndexOf("\\n", i + 2, StringComparison.Ordinal))
        {
            var rest = line.AsSpan(i + 2);
            if (rest.StartsWith(" ") || rest.StartsWith("\\t") || rest.StartsWith("---") || rest.StartsWith("\\r"))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> SplitLiterals(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                continue;
            }

            if (line[i] != '"')
                continue;
            yield return line[start..i];
            start = i + 1;
        }

        yield return line[start..];
    }

    private static string Unescape(string literal)
    {
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i + 1 == literal.Length)
            {
                _ = text.Append(literal[i]);
                continue;
            }

            var next = literal[++i];
            if (next == 'u' && i + 4 < literal.Length &&
                ushort.TryParse(literal.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                _ = text.Append((char)code);
                i += 4;
            }
            else
            {
                _ = text.Append(next switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => next });
            }
        }

        return text.ToString();
    }

    // A list of JSON has a line of the trace in each of its own.
    private static string WithoutQuotes(string line)
    {
        var text = line.AsSpan().Trim().TrimEnd(',');
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' ? Unescape(text[1..^1].ToString()) : line;
    }

    private static string WithoutColours(string line)
    {
        if (!line.Contains('\x1B', StringComparison.Ordinal))
            return line;
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\x1B' && i + 1 < line.Length && line[i + 1] == '[')
            {
                i += 2;
                while (i < line.Length && !char.IsAsciiLetter(line[i]))
                    i++;
            }
            else
            {
                _ = text.Append(line[i]);
            }
        }

        return text.ToString();
    }

    private static string Unmark(string line) =>
        Entities.Any(entity => line.Contains(entity, StringComparison.Ordinal))
        ? line.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&#96;", "`", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        : line;

    // All lines in one: each but the first begins with two spaces at least and a word that stands before calls.
    private static IEnumerable<string> Unfold(string line)
    {
        line = line.Replace(" --- End of ", "\n--- End of ", StringComparison.Ordinal).Replace(
            " ---> ", "\n---> ", StringComparison.Ordinal);
        foreach (var part in line.Split('\n'))
        {
            var start = 0;
            for (var i = 2; i < part.Length; i++)
            {
                if (part[i - 1] != ' ' || part[i - 2] != ' ' || part[i] == ' ')
                    continue;
                var end = part.IndexOf(' ', i);
                if (end < 0)
                    break;
                if (FrameReader.IsLead(part[i..end]) && !string.IsNullOrWhiteSpace(part[start..i]))
                {
                    yield return part[start..(i - 2)];
                    start = i - 2;
                }
            }

            yield return part[start..];
        }
    }
}
