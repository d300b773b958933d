using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Lines;

/// <summary>
/// Edits a list of lines: only whole lines come and go, in their place in the order, so that two branches that edit it merge.
/// Comments, blank lines and line breaks stay as they are.
/// </summary>
public static class SortedLines
{
    private static readonly string[] MergeMarkers = ["<<<<<<<", "=======", ">>>>>>>"];

    /// <summary>Whether a line is meant as an entry: it is neither blank nor a comment.</summary>
    public static bool IsEntry(string line) => line.Trim() is { Length: > 0 } trimmed && trimmed[0] != '#';

    /// <summary>
    /// Adds entries, each where the order by character codes puts its line; one that is there already is not added again.
    /// </summary>
    public static string Add(string text, IEnumerable<string> entries)
    {
        var lines = SplitLines(text);
        var known = new HashSet<string>(lines.Select(static line => line.TrimEnd('\r', '\n')), StringComparer.Ordinal);
        var lineBreak = lines.Select(FindBreak).FirstOrDefault(static found => found.Length > 0) ?? "\n";
        foreach (var added in entries.Distinct(StringComparer.Ordinal).OrderBy(static line => line, StringComparer.Ordinal))
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
    public static string Remove(string text, IEnumerable<int> numbers)
    {
        var removed = new HashSet<int>(numbers);
        return string.Concat(SplitLines(text).Where((_, number) => !removed.Contains(number)));
    }

    /// <summary>Where a line that is no entry comes from: the rest of a clause, or nothing.</summary>
    internal static string Hint(string line) =>
        MergeMarkers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)) ? " but left behind by a merge" : "";

    // Behind the last entry that is smaller, so that comments above the entries stay above.
    private static int FindPlace(List<string> lines, string added)
    {
        var smaller = lines.FindLastIndex(
            line => IsEntry(line) && string.CompareOrdinal(line.TrimEnd('\r', '\n'), added) < 0);
        if (smaller >= 0)
            return smaller + 1;
        var first = lines.FindIndex(IsEntry);
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
