using System.Globalization;
using System.Text;

namespace AiProvenance.Core.Wording;

/// <summary>
/// An identity as one word of a line. Nearly all are written as they are. File-local types include a file's name, which may contain any
/// character. Each invisible character becomes <c>%</c> and its number in four hexadecimal digits, and so does <c>%</c>.
/// </summary>
/// <remarks>By ranges, not by Unicode's tables: the tables differ between runtimes, and a line has one spelling.</remarks>
internal static class IdentityText
{
    /// <summary>What is wrong with a word that encodes nothing, as the rest of a clause.</summary>
    public const string Rule =
        " is not how an identity is written here: a character that cannot be seen, and '%', is '%' and four hexadecimal digits";

    private const char Escape = '%';
    private const int Digits = 4;

    public static string Write(string identity)
    {
        var written = new StringBuilder(identity.Length);
        for (var i = 0; i < identity.Length; i++)
        {
            if (MustBeEscaped(identity, i))
                _ = written.Append(Escape).Append(((int)identity[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                _ = written.Append(identity[i]);
        }

        return written.ToString();
    }

    /// <summary>The identity that a word encodes, or null where <see cref="Write"/> encodes none in that way.</summary>
    public static string? Read(string written)
    {
        var identity = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != Escape)
            {
                _ = identity.Append(written[i]);
                continue;
            }

            if (i + Digits >= written.Length || !TryReadCode(written.Substring(i + 1, Digits), out var code))
                return null;

            _ = identity.Append((char)code);
            i += Digits;
        }

        return identity.ToString() is var read && string.Equals(Write(read), written, StringComparison.Ordinal) ? read : null;
    }

    /// <summary>Where the first character stands that people cannot see, a plain space aside; -1 where there is none.</summary>
    public static int FindInvisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or Escape) && MustBeEscaped(text, i))
                return i;
        }

        return -1;
    }

    private static bool TryReadCode(string digits, out ushort code) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    private static bool MustBeEscaped(string text, int index) => text[index] switch
    {
        Escape or <= ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD' or '\u1680' or '\u180E' => true,
        (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or (>= '\u205F' and <= '\u206F') => true,
        '\u3000' or '\uFEFF' or (>= '\uFFF0' and <= '\uFFFF') => true,
        >= '\uD800' and <= '\uDBFF' => index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]),
        >= '\uDC00' and <= '\uDFFF' => index == 0 || !char.IsHighSurrogate(text[index - 1]),
        _ => false,
    };
}
