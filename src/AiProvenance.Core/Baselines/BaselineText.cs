using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Baselines;

/// <summary>
/// Edits a baseline's text: only whole lines come and go, in their place in the order, so that two branches that edit it merge.
/// Comments, blank lines and line breaks stay as they are.
/// </summary>
public static class BaselineText
{
    /// <summary>
    /// Adds entries, each where the order by character codes puts its line; one that is there already is not added again.
    /// </summary>
    public static string AddEntries(string text, IEnumerable<BaselineEntry> entries)
    {
        var lines = SplitLines(text);
        var known = new HashSet<string>(lines.Select(static line => line.TrimEnd('\r', '\n')), StringComparer.Ordinal);
        var lineBreak = lines.Select(FindBreak).FirstOrDefault(static found => found.Length > 0) ?? "\n";
        var sorted = entries.Select(static entry => entry.ToString()).Distinct().OrderBy(static line => line, StringComparer.Ordinal);
        foreach (var added in sorted)
        {
            if (!known.Add(added))
                continue;
            var at = FindPlace(lines, added);
            if (at > 0 && FindBreak(lines[at - 1]).Length == 0)
                lines[at - 1] += lineBreak;
            lines.Insert(at, added + lineBreak);
        }

        return string.Concat(lines);
    }

    /// <summary>Removes some of the text's lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">The lines' numbers, from zero.</param>
    public static string RemoveLines(string text, IEnumerable<int> numbers)
    {
        var removed = new HashSet<int>(numbers);
        return string.Concat(SplitLines(text).Where((_, number) => !removed.Contains(number)));
    }

    // Behind the last entry that is smaller, so that comments above the entries stay above.
    private static int FindPlace(List<string> lines, string added)
    {
        var smaller = lines.FindLastIndex(
            line => BaselineParser.IsEntry(line) && string.CompareOrdinal(line.TrimEnd('\r', '\n'), added) < 0);
        if (smaller >= 0)
            return smaller + 1;
        var first = lines.FindIndex(BaselineParser.IsEntry);
        return first >= 0 ? first : lines.Count;
    }

    // Each with its break; a last line without any is there only if it has text.
    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        foreach (var (line, lineBreak) in PolicyLines.Split(text))
        {
            var end = Math.Min(start + line.Line.Length, text.Length);
            var next = end >= text.Length ? end : end + (lineBreak == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            if (next > start)
                lines.Add(text.Substring(start, next - start));
            start = next;
        }

        return lines;
    }

    private static string FindBreak(string line) => line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n"
        : line.Length > 0 && line[line.Length - 1] is '\n' or '\r' ? line.Substring(line.Length - 1)
        : "";
}
