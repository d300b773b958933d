namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>Reads the preprocessing lines that the fingerprint covers.</summary>
internal static class ConditionalDirective
{
    /// <summary>The kind of the directive whose <c>#</c> stands at a position, or null for every other line.</summary>
    public static RawTokenKind? KindAt(string text, int hash)
    {
        var (start, end) = WordAt(text, hash);
        return text.Substring(start, end - start) switch
        {
            _ when end < text.Length && text[end] == '\\' => null, // an escaped identifier is no keyword
            "if" => RawTokenKind.If,
            "elif" => RawTokenKind.ElseIf,
            "else" => RawTokenKind.Else,
            "endif" => RawTokenKind.EndIf,
            "define" or "undef" => RawTokenKind.Define,
            _ => null,
        };
    }

    /// <summary><c>#</c> and the directive's word, then one space and the rest without white space and comment, if there is any.</summary>
    public static string Normalize(string text, int hash, int end)
    {
        var (wordStart, wordEnd) = WordAt(text, hash);
        var result = new System.Text.StringBuilder("#").Append(text, wordStart, wordEnd - wordStart);
        var word = result.Length;
        for (var i = wordEnd; i < end && !(text[i] == '/' && i + 1 < end && text[i + 1] == '/'); i++)
        {
            if (!SourceCharacters.IsWhiteSpace(text[i]))
                _ = result.Append(text[i]);
        }
        return (result.Length > word ? result.Insert(word, ' ') : result).ToString();
    }

    private static (int Start, int End) WordAt(string text, int hash)
    {
        var start = SourceCharacters.SkipWhiteSpace(text, hash + 1);
        var end = start;
        while (end < text.Length && SourceCharacters.IsWordPart(text[end]))
            end++;
        return (start, end);
    }
}
