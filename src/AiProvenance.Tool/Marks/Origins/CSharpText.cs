using System.Globalization;
using System.Text;

namespace AiProvenance.Tool.Marks.Origins;

/// <summary>Texts as literals of C# 7.3: what could end the line, the literal or the eye's trust in it is written as its number.</summary>
internal static class CSharpText
{
    /// <summary>A text as a literal.</summary>
    public static string Quote(string text) => '"' + Escape(text) + '"';

    /// <summary>A text as it stands in a literal, or in a comment.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                _ = escaped.Append('\\').Append(character);
            else if (IsPlain(character))
                _ = escaped.Append(character);
            else
                _ = escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return escaped.ToString();
    }

    /// <summary>Reads a literal; null where none begins there, and the position stays.</summary>
    public static string? Unquote(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"')
            return null;
        var read = new StringBuilder();
        for (var at = position + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                position = at + 1;
                return read.ToString();
            }

            if (text[at] != '\\')
                _ = read.Append(text[at]);
            else if (Unescape(text, ref at) is { } character)
                _ = read.Append(character);
            else
                return null;
        }

        return null;
    }

    // Leaves the position at the escape's last character.
    private static char? Unescape(string text, ref int at)
    {
        at++;
        if (at >= text.Length)
            return null;
        switch (text[at])
        {
            case '"' or '\\' or '\'':
                return text[at];
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '0':
                return '\0';
            case 'u' when at + 4 < text.Length &&
                ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    // Letters of all scripts stay readable. Invisible characters, and those that turn the direction of writing, are shown.
    private static bool IsPlain(char character) => character == ' ' || char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
