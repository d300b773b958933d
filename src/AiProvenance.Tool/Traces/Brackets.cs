namespace AiProvenance.Tool.Traces;

/// <summary>Texts with brackets in them.</summary>
internal static class Brackets
{
    /// <summary>Splits a list at the commas outside all brackets; an empty text has no parts.</summary>
    public static List<string> Split(string list)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth = Deepen(depth, list[i]);
            if (depth == 0 && list[i] == ',')
            {
                parts.Add(list[start..i]);
                start = i + 1;
            }
        }

        if (list.Length > 0)
            parts.Add(list[start..]);
        return parts;
    }

    /// <summary>Splits a text at the white space outside all brackets.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var (depth, start) = (0, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || (depth == 0 && char.IsWhiteSpace(text[i]));
            if (isEnd && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }

            if (i == text.Length || isEnd)
                continue;
            depth = Deepen(depth, text[i]);
            start = start < 0 ? i : start;
        }

        return words;
    }

    /// <summary>The opening bracket of the one that a text ends with; -1 where there is none.</summary>
    public static int FindOpening(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] is '>' or ']' or ')' ? 1 : text[i] is '<' or '[' or '(' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>The closing bracket of an opening one; -1 where there is none.</summary>
    public static int FindClosing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>How deep a text is in brackets behind a character.</summary>
    public static int Deepen(int depth, char c) =>
        c is '<' or '[' or '(' ? depth + 1 : c is '>' or ']' or ')' && depth > 0 ? depth - 1 : depth;
}
