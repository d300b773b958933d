using System.Text;

namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>Literals that go over several lines.</summary>
internal static class LiteralLines
{
    /// <summary>The text with CR LF as LF and, for a raw literal, without its indentation.</summary>
    /// <remarks>
    /// A checkout turns CR LF and LF into each other. Every other line break is a character of the value like any other: code that splits
    /// the text at line feeds sees the difference.
    /// </remarks>
    public static string Normalize(string source, int start, int end, RawIndent? indent)
    {
        var result = new StringBuilder(end - start);
        var opens = indent is { Opens: true };
        for (var i = start; i < end;)
        {
            if (!SourceCharacters.IsNewLine(source[i]))
            {
                _ = result.Append(source[i++]);
                continue;
            }
            if (opens)
                TrimEnd(result);
            opens = false;
            if (source[i] == '\r' && i + 1 < end && source[i + 1] == '\n')
                i++;
            _ = result.Append(source[i++]);
            if (indent is { } known)
                i = SkipIndent(source, i, end, known);
        }
        return result.ToString();
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && SourceCharacters.IsWhiteSpace(text[text.Length - 1]))
            text.Length--;
    }

    private static int SkipIndent(string source, int at, int end, RawIndent indent)
    {
        for (var i = 0; i < indent.Length && at < end && source[at] == source[indent.Start + i]; i++)
            at++;
        return at;
    }
}
