using System.Text;
using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.Renames;

/// <summary>The names within documentation IDs, and within what else decides what a declaration means.</summary>
internal static class DocumentationNames
{
    private const string Attribute = "attribute ";
    private const string Generated = "generated ";
    private static readonly string[] AccessorPrefixes = { "get_", "set_", "add_", "remove_" };

    /// <summary>Where new names stand in a text, and what they were called; within an accessor's name, too.</summary>
    public static IEnumerable<(int Start, int End, string Old)> Find(string text, int from, int to, OldNames names)
    {
        for (var start = from; start < to;)
        {
            var end = start;
            while (end < to && SourceCharacters.IsWordPart(text[end]))
                end++;
            if (end > start && NameAt(text, start, end, names) is var (at, old))
                yield return (at, end, old);
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>A documentation ID, or a text with one in it, with the old names.</summary>
    public static string PutBack(string text, OldNames names)
    {
        // What an attribute is told is text, and text is never renamed.
        var end = text.StartsWith(Attribute, StringComparison.Ordinal) ? text.IndexOf('(') : -1;
        return PutBack(text, Find(text, text.IndexOf(':') + 1, end < 0 ? text.Length : end, names));
    }

    public static string PutBack(string text, IEnumerable<(int Start, int End, string Old)> found)
    {
        var result = new StringBuilder();
        var behind = 0;
        foreach (var (start, end, old) in found)
        {
            _ = result.Append(text, behind, start - behind).Append(old);
            behind = end;
        }
        return result.Append(text, behind, text.Length - behind).ToString();
    }

    /// <summary>The type that a text about generated code names, or null for any other text.</summary>
    public static string? FindGeneratedType(string text) =>
        text.StartsWith(Generated, StringComparison.Ordinal) ? text.Substring(Generated.Length) : null;

    private static (int Start, string Old)? NameAt(string text, int start, int end, OldNames names)
    {
        var word = text.Substring(start, end - start);
        if (names.Find(word) is { } old)
            return (start, old);
        foreach (var prefix in AccessorPrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && names.Find(word.Substring(prefix.Length)) is { } property)
                return (start + prefix.Length, property);
        }
        return null;
    }
}
