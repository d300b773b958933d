using System.Globalization;
using System.Runtime.CompilerServices;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Formatting characters (Unicode's category Cf). The compiler ignores them anywhere in a name, and they are invisible. No search for a
/// name finds a name that contains one.
/// </summary>
internal static class InvisibleCharacters
{
    private const char LastAscii = '\u007F';

    // Not among the names that netstandard2.0 has for it.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    // In each of four characters, the bits that no ASCII character has.
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;

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

    // All of them lie beyond ASCII, where nearly no code goes. Every file is read, so sixteen characters at a time: the library's own
    // vectors come in an assembly that not every host of an analyzer has. And compiled well at once: most compilers run for one build.
    [MethodImpl(AggressiveOptimization)]
    private static unsafe int NextBeyondAscii(string text, int from)
    {
        var at = from;
        fixed (char* first = text)
        {
            for (; at + 16 <= text.Length; at += 16)
            {
                var four = (ulong*)(first + at);
                if (((four[0] | four[1] | four[2] | four[3]) & BeyondAscii) != 0)
                    break;
            }
        }

        while (at < text.Length && text[at] <= LastAscii)
            at++;
        return at < text.Length ? at : -1;
    }
}
