namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>
/// The lexer's character classes: fixed lists instead of Unicode categories, because the categories change with the runtime
/// that the compiler happens to run on.
/// </summary>
internal static class SourceCharacters
{
    private const char ByteOrderMark = '\uFEFF';

    public static bool IsNewLine(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsWhiteSpace(char c) =>
        c is ' ' or '\t' or '\v' or '\f' or '\u001A' or '\u00A0' or ByteOrderMark or '\u1680'
            or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsWordStart(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_'
        || (c >= '\u0080' && !IsNewLine(c) && !IsWhiteSpace(c));

    // The compiler reads a byte order mark inside an identifier as part of it, elsewhere as white space.
    public static bool IsWordPart(char c) => IsWordStart(c) || IsDigit(c) || c == ByteOrderMark;

    public static bool IsAsciiWordPart(char c) => c < '\u0080' && (IsWordStart(c) || IsDigit(c));

    public static bool IsHexDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static int EndOfLine(string text, int from)
    {
        while (from < text.Length && !IsNewLine(text[from]))
            from++;
        return from;
    }

    public static int SkipWhiteSpace(string text, int from)
    {
        while (from < text.Length && IsWhiteSpace(text[from]))
            from++;
        return from;
    }

    public static int RunLength(string text, int from, char c)
    {
        var end = from;
        while (end < text.Length && text[end] == c)
            end++;
        return end - from;
    }
}
