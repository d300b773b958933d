using System.Globalization;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>A line of a message that may be a trailer: a key, a colon and a value.</summary>
/// <param name="Text">The line without what a squash merge puts before it.</param>
/// <param name="Key">The key in lower case, its words joined by hyphens; empty where there is none.</param>
/// <param name="Value">What follows the colon; the whole text where there is no key.</param>
internal readonly record struct MessageLine(string Text, string Key, string Value)
{
    private const int LongestKey = 40;

    // No name and no link is as long: what is, is data.
    private const int LongestLine = 2_000;

    /// <summary>The lines of a message. Trailers are looked for in all of them: squash merges move them into the middle.</summary>
    public static IEnumerable<MessageLine> Split(string message) =>
        message.Split('\n').SelectMany(SplitTrailers).Select(Read).Where(static line => line.Text.Length > 0);

    // Who folds a message into one paragraph leaves several trailers on a line.
    private static IEnumerable<string> SplitTrailers(string line)
    {
        var start = 0;
        for (var end = line.IndexOf('>', StringComparison.Ordinal); end >= 0; end = line.IndexOf('>', end + 1))
        {
            if (BeginsTrailer(line, end + 1) && line[start..end].Contains('<', StringComparison.Ordinal))
            {
                yield return line[start..(end + 1)];
                start = end + 1;
            }
        }

        yield return line[start..];
    }

    private static bool BeginsTrailer(string line, int at) =>
        line.AsSpan(at).TrimStart().StartsWith("Co-authored-by:", StringComparison.OrdinalIgnoreCase);

    private static MessageLine Read(string line)
    {
        var text = WithoutLead(line).TrimEnd();
        if (text.Length > LongestLine)
            return new MessageLine("", "", "");
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var key = colon is > 0 and <= LongestKey ? text[..colon].Trim().TrimEnd('*') : "";
        return key.Length > 0 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ')
            ? new MessageLine(text, Joined(key), WithoutLead(text[(colon + 1)..]))
            : new MessageLine(text, "", text);
    }

    // Quotes, bullets, indentation, emphasis, and the pictures that tools put before their names.
    private static string WithoutLead(string line)
    {
        var start = 0;
        while (start < line.Length && IsLead(line, start))
            start++;
        return line[start..];
    }

    private static bool IsLead(string line, int at) =>
        line[at] is ' ' or '\t' or '>' or '*' or '-' or '+' or '|' or '\u2022' or '\u00B7' or '\uFE0F'
        ||
            char.IsSurrogate(line[at]) ||
            char.IsWhiteSpace(line[at]) ||
            CharUnicodeInfo.GetUnicodeCategory(line[at]) == UnicodeCategory.OtherSymbol;

    private static string Joined(string key) =>
        string.Join('-', key.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
}
