using AiProvenance.Core.Fingerprints.Lexing;

namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>
/// Recognises one of this package's marks, claims, requests and verifications by its name and the form of its arguments. An attribute that
/// makes code critical is code: a review covers it.
/// </summary>
internal static class PackageAttribute
{
    /// <summary>Whether a token is the simple name of one of the attributes.</summary>
    public static bool IsName(RawTokens tokens, int token) =>
        tokens.IsWord(token) && tokens.First(token) is 'A' or 'H' or 'P'
        && Array.Exists(
            LeftOutAttributes.Names, name => tokens.IsWord(token, name) || tokens.IsWord(token, name + LeftOutAttributes.Suffix));

    /// <summary>Whether the tokens from one up to another are one of the attributes and nothing else.</summary>
    public static bool Is(RawTokens tokens, int first, int behind)
    {
        var at = first;
        if (tokens.IsWord(at, "global") && tokens.Is(at + 1, ':', ':'))
        {
            if (!tokens.IsWord(at + 3, "AiProvenance"))
                return false;
            at += 3;
        }
        if (tokens.IsWord(at, "AiProvenance") && tokens.Is(at + 1, '.'))
            at += 2;
        if (!IsName(tokens, at))
            return false;
        at++;
        return at == behind || tokens.Is(at, '(') && tokens.Is(behind - 1, ')') && AreArguments(tokens, at + 1, behind - 1);
    }

    private static bool AreArguments(RawTokens tokens, int at, int behind)
    {
        if (at == behind)
            return true;
        while (at < behind)
        {
            if (tokens.IsWord(at) && (tokens.Is(at + 1, '=') || tokens.Is(at + 1, ':') && !tokens.Is(at + 1, ':', ':')))
                at += 2;
            at = ValueEnd(tokens, at);
            if (at == behind)
                return true;
            if (at < 0 || !tokens.Is(at, ','))
                return false;
            at++;
        }
        return false;
    }

    /// <summary>The token behind a value: a literal, literals joined by <c>+</c>, a dotted name. -1 for everything else.</summary>
    private static int ValueEnd(RawTokens tokens, int at)
    {
        var word = tokens.IsWord(at);
        if (!word && !IsLiteral(tokens, at))
            return -1;
        at++;
        while (tokens.Is(at, word ? '.' : '+'))
        {
            if (word ? !tokens.IsWord(at + 1) : !IsLiteral(tokens, at + 1))
                return -1;
            at += 2;
        }
        return at;
    }

    private static bool IsLiteral(RawTokens tokens, int token) =>
        token < tokens.Count && tokens.Kind(token) is RawTokenKind.Literal or RawTokenKind.Number;
}
