namespace AiProvenance.Core.Policies;

/// <summary>A piece of one line that knows where it stands.</summary>
/// <param name="Line">The whole line, without its break.</param>
/// <param name="Number">The line's zero-based number.</param>
/// <param name="Start">Where the piece starts in the line.</param>
/// <param name="Length">The piece's length.</param>
internal readonly record struct LineSlice(string Line, int Number, int Start, int Length)
{
    public string Text => Line.Substring(Start, Length);

    public SourceSpan Span => new(Number, Start, Length);

    public bool IsEmpty => Length == 0;

    public char this[int index] => Line[Start + index];

    /// <summary>Part of this piece, by offsets into it.</summary>
    public LineSlice Slice(int start, int length) => new(Line, Number, Start + start, length);

    /// <summary>The rest of this piece from an offset on.</summary>
    public LineSlice From(int start) => Slice(start, Length - start);

    public LineSlice Trim()
    {
        var start = 0;
        while (start < Length && char.IsWhiteSpace(this[start]))
            start++;

        var end = Length;
        while (end > start && char.IsWhiteSpace(this[end - 1]))
            end--;

        return Slice(start, end - start);
    }

    public int IndexOf(char c)
    {
        var index = Line.IndexOf(c, Start, Length);
        return index < 0 ? -1 : index - Start;
    }

    /// <summary>The words between white space.</summary>
    public ImmutableArray<LineSlice> Words()
    {
        var words = ImmutableArray.CreateBuilder<LineSlice>();
        for (var rest = Trim(); !rest.IsEmpty; rest = rest.Trim())
        {
            var length = 0;
            while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
                length++;

            words.Add(rest.Slice(0, length));
            rest = rest.From(length);
        }

        return words.ToImmutable();
    }
}

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
