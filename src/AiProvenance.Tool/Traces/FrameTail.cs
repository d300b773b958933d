using System.Globalization;

namespace AiProvenance.Tool.Traces;

/// <summary>What stands behind a call: the function inside it, an offset, the file and line.</summary>
/// <param name="Function">The lambda or local function.</param>
/// <param name="File">The source file.</param>
/// <param name="Line">The line.</param>
internal sealed record FrameTail(WrittenFunction? Function, string? File, int Line)
{
    private const int LongestWord = 12;

    // What the run time writes before a file.
    private static readonly HashSet<string> InWords = new(StringComparer.Ordinal)
    {
        "in", "dans", "en", "em", "w", "v", "в", "位置", "場所",
    };

    /// <summary>The function as it is written.</summary>
    public string Written { get; init; } = "";

    /// <summary>Reads what stands behind a call; null where that is no such thing, and what stands before it no call.</summary>
    public static FrameTail? Read(string text)
    {
        var function = ReadFunction(ref text, out var written);
        text = text.Trim();

        // An aggregate's exceptions end with an arrow.
        if (text.EndsWith("<---", StringComparison.Ordinal))
            text = text[..^4].TrimEnd();
        text = SkipOffset(text);
        var place = FindPlace(text);
        return text.Length > 0 && text != "." && place is null && !IsCutPlace(text)
            ? null
            : new FrameTail(function, place?.File, place?.Line ?? 0) { Written = written };
    }

    // `+MoveNext()`, `+Local(int x)`, `+async Task Local()`, `+(string text) => { }`.
    private static WrittenFunction? ReadFunction(ref string text, out string written)
    {
        written = "";
        if (!text.StartsWith('+') || text.StartsWith("+0x", StringComparison.Ordinal) || text.Length < 2 || text[1] == ' ')
            return null;
        var open = FindList(text);
        if (open < 0)
            return null;
        var close = Brackets.FindClosing(text, open);
        var words = Brackets.Words(text[1..open]);
        var name = text[open - 1] is '+' or ' ' || words.Count == 0 ? null : words[^1];
        ImmutableArray<WrittenParameter>? parameters = close < 0 ? null : WrittenParameters.Read(text[(open + 1)..close]);
        var end = close < 0 ? text.Length : SkipBody(text, close + 1);
        written = text[..end];
        text = text[end..];
        return new WrittenFunction(name == "async" ? null : WithoutTypeArguments(name), parameters);
    }

    private static string? WithoutTypeArguments(string? name) => name is { Length: > 1 } && name[^1] == '>' && !name.StartsWith('<') &&
        Brackets.FindOpening(name) is > 0 and var open ? name[..open] : name;

    // A list inside the brackets of type arguments holds no parameters.
    private static int FindList(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (depth == 0 && text[i] == '(' && (i == 1 || !IsTuple(text, i)))
                return i;
            depth = Brackets.Deepen(depth, text[i]);
        }

        return -1;
    }

    private static bool IsTuple(string text, int open) =>
        text[open - 1] == ' ' && Brackets.FindClosing(text, open) is > 0 and var close &&
        close + 1 < text.Length && text[close + 1] == ' ' && !text.AsSpan(close + 1).TrimStart().StartsWith("=>");

    private static int SkipBody(string text, int i)
    {
        var rest = text.AsSpan(i).TrimStart();
        if (!rest.StartsWith("=>"))
            return i;
        var end = text.IndexOf('}', i);
        return end < 0 ? text.Length : end + 1;
    }

    // `+ 0x1c` of native code, `[0x0001c]` of Mono.
    private static string SkipOffset(string text)
    {
        var end = text.StartsWith('+')
            ? text.IndexOf("0x", StringComparison.Ordinal)
            : text.StartsWith("[0x", StringComparison.Ordinal)
            ? 1
            : -1;
        if (end is < 0 or > 3)
            return text;
        end += 2;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            end++;
        return text[(end < text.Length && text[end] == ']' ? end + 1 : end)..].TrimStart();
    }

    // ` in C:\src\Shop.cs:line 12`, whatever the two words are.
    private static (string? File, int Line)? FindPlace(string text)
    {
        var end = text.TrimEnd('.', ' ').Length;
        var digits = end;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        if (!int.TryParse(text.AsSpan(digits, end - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            return null;
        var colon = text.LastIndexOf(':', digits - 1 < 0 ? 0 : digits - 1);
        if (colon < 0 || digits - colon > LongestWord + 2 || text.AsSpan(colon + 1, digits - colon - 1).IndexOfAny('/', '\\') >= 0)
            return null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || space > LongestWord || space > colon)
            return null;
        var file = text[(space + 1)..colon].Trim();
        return file.Length == 0 || file.StartsWith('<') ? (null, 0) : (file, line);
    }

    // The line was cut off within the file's name, or before the line's number.
    private static bool IsCutPlace(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? text : text[..space];
        var rest = text.AsSpan(word.Length).Trim();
        return word.Length <= LongestWord && rest.IndexOfAny('(', ')') < 0 &&
            (InWords.Contains(word) ? rest.IsEmpty || rest.IndexOfAny('/', '\\', '.') >= 0
                : word.All(char.IsLetter) && rest.IndexOfAny('/', '\\') >= 0);
    }
}
