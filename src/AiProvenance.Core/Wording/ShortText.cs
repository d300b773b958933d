namespace AiProvenance.Core.Wording;

/// <summary>Texts of any length as messages show them: whole where they fit, else without their middle.</summary>
public static class ShortText
{
    /// <summary>What the name of a piece of code may take of a message.</summary>
    public const int MostOfName = 80;

    private const string Gap = "...";
    private const string Arguments = "<...>";

    /// <summary>The text with at most so many characters: its beginning and its end.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var kept = Math.Max(most - Gap.Length, 2);
        return Begin(text, kept - (kept / 2)) + Gap + End(text, kept / 2);
    }

    /// <summary>The name of a piece of code with no more characters than a message has room for.</summary>
    public static string CutName(string name) => CutName(name, MostOfName);

    /// <summary>
    /// The name of a piece of code with at most so many characters: its type arguments go first, then what stands in front of its last
    /// name.
    /// </summary>
    public static string CutName(string name, int most)
    {
        if (name.Length <= most)
            return name;
        var bare = WithoutArguments(name);
        if (bare.Length <= most)
            return bare;
        var last = bare.Substring(bare.LastIndexOf('.') + 1);
        var room = most - last.Length - Gap.Length;
        return room > 0 && last.Length < bare.Length ? Begin(bare, room).TrimEnd('.') + Gap + last : Cut(last, most);
    }

    private static string WithoutArguments(string name)
    {
        var bare = new System.Text.StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            if (c == '<' && depth++ == 0)
                bare.Append(Arguments);
            else if (c == '>' && depth > 0)
                depth--;
            else if (depth == 0)
                bare.Append(c);
        }

        return bare.ToString();
    }

    // Nothing is cut inside of a character that takes two.
    private static string Begin(string text, int length) =>
        text.Substring(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    private static string End(string text, int length) =>
        text.Substring(length > 0 && char.IsLowSurrogate(text[text.Length - length]) ? text.Length - length + 1 : text.Length - length);
}
