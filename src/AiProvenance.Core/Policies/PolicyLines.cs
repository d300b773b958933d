namespace AiProvenance.Core.Policies;

/// <summary>Cuts a text into lines, at every line break that the compiler's own texts know, so that line numbers agree.</summary>
internal static class PolicyLines
{
    /// <summary>The lines of a text, a byte order mark left out, each with the character that ended it.</summary>
    public static IEnumerable<(LineSlice Line, char Break)> Split(string text)
    {
        var number = 0;
        var start = 0;
        while (start <= text.Length)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text[end]))
                end++;

            var line = text.Substring(start, end - start);
            var first = number == 0 && line.Length > 0 && line[0] == '\uFEFF' ? 1 : 0;
            var lineBreak = end < text.Length ? text[end] : '\n';
            yield return (new LineSlice(line, number, first, line.Length - first), lineBreak);

            start = end + (lineBreak == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            number++;
        }
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
