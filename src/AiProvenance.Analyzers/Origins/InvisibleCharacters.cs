using System.Globalization;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Formatting characters (Unicode's category Cf). The compiler leaves them out of names, wherever they stand in one, and nobody sees them: a
/// name that holds one is found by no search for the name.
/// </summary>
internal static class InvisibleCharacters
{
    private const char LastAscii = '\u007F';

    /// <summary>The position of the next one in a text, or -1.</summary>
    public static int Next(string text, int from)
    {
        for (var at = NextBeyondAscii(text, from); at >= 0; at = NextBeyondAscii(text, at + 1))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
                return at;
        }

        return -1;
    }

    // All of them lie beyond ASCII, where nearly no code goes. Every file is read, so four characters at a time.
    private static int NextBeyondAscii(string text, int from)
    {
        var at = from;
        while (at + 3 < text.Length && (text[at] | text[at + 1] | text[at + 2] | text[at + 3]) <= LastAscii)
            at += 4;
        while (at < text.Length && text[at] <= LastAscii)
            at++;
        return at < text.Length ? at : -1;
    }
}
