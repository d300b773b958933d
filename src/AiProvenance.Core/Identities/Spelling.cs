using System.Globalization;
using System.Text;

namespace AiProvenance.Core.Identities;

/// <summary>
/// The common form of all spellings of one identity, except for letter case: Unicode's NFKC without invisible characters.
/// </summary>
/// <remarks>
/// .NET does not normalise where it runs without cultures (InvariantGlobalization). So this class knows the characters that people can type
/// in place of ASCII. Other characters that NFKC would turn into ASCII stay as they are there, and count only where a policy lists them.
/// </remarks>
internal static class Spelling
{
    /// <summary>The most characters that an identity may have.</summary>
    public const int MaxLength = 500;

    // Unicode's Default_Ignorable_Code_Point, as a list of our own: runtimes have theirs of many years.
    private static readonly ImmutableArray<(int First, int Last)> Ignorable = ImmutableArray.Create(
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF));

    /// <summary>The text in its normal form, with single spaces.</summary>
    public static string Normalize(string text)
    {
        // An invisible character may stand between a letter and its accent, and may be a part of a composed character.
        var visible = Visible(text);
        return IsAscii(visible) ? visible : Compose(Visible(Compose(visible)));
    }

    public static bool IsAscii(string text) => FirstOutsideAscii(text) < 0;

    public static int FirstOutsideAscii(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u007E')
                return i;
        }

        return -1;
    }

    /// <summary>A character by its number, U+043A.</summary>
    public static string Describe(string text, int at)
    {
        var code = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
        return "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a character: no spelling of anything.
            return text;
        }
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text, i);
            if (char.IsWhiteSpace(text[i]))
                _ = visible.Append(visible.Length > 0 && visible[visible.Length - 1] != ' ' ? " " : "");
            else if (!char.IsControl(text[i]) && !IsIgnorable(isPair ? char.ConvertToUtf32(text, i) : text[i]))
                _ = isPair ? visible.Append(text, i, 2) : visible.Append(Narrow(text[i]));
            if (isPair)
                i++;
        }

        return visible.ToString().TrimEnd(' ');
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'), // full-width
        '\u212A' => 'K', // Kelvin sign
        '\u017F' => 's', // long s
        _ => c,
    };

    private static bool IsIgnorable(int code)
    {
        if (code < Ignorable[0].First)
            return false;
        foreach (var (first, last) in Ignorable)
        {
            if (code >= first && code <= last)
                return true;
        }

        return false;
    }
}
