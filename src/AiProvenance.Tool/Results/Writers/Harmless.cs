using System.Globalization;
using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>
/// Names and texts come from files that an attacker may have made. Here they become one line that a terminal, a log and a build server
/// take for text: nothing moves a cursor, hides or reverses letters, begins another line, or reads as a command.
/// </summary>
internal static class Harmless
{
    private const int Longest = 2000;

    /// <summary>The text in one line, with what cannot be seen written out.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && line.Length < Longest; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                Append(line, new Rune(c, text[++i]));
            else if (Rune.TryCreate(c, out var rune))
                Append(line, rune);
            else
                WriteOut(line, c);
        }

        if (line.Length >= Longest)
            line.Append('…');
        return WithoutCommands(line.ToString().TrimStart());
    }

    /// <summary>The text in one line, cut to a width.</summary>
    public static string Cell(string? text, int widest)
    {
        var line = Line(text);
        if (line.Length <= widest)
            return line;
        var end = char.IsHighSurrogate(line[widest - 2]) ? widest - 2 : widest - 1;
        return line[..end] + "…";
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (IsSeen(rune))
            line.Append(rune.ToString());
        else
            WriteOut(line, rune.Value);
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static void WriteOut(StringBuilder line, int value) =>
        line.Append("\\u{").Append(value.ToString("X4", CultureInfo.InvariantCulture)).Append('}');

    // GitHub reads '::error' where a line begins, and '##[' anywhere in it; Azure Pipelines and TeamCity '##vso[' and '##teamcity['.
    private static string WithoutCommands(string line)
    {
        while (line.Contains("##", StringComparison.Ordinal))
            line = line.Replace("##", "# #", StringComparison.Ordinal);
        return line.StartsWith("::", StringComparison.Ordinal) ? ": :" + line[2..] : line;
    }
}
