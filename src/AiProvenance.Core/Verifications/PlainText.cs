using System.Globalization;
using System.Text;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Verifications;

/// <summary>The visible text: other characters could tell two spellings of one name apart, or break a message's line.</summary>
internal static class PlainText
{
    private const int MostOfQuote = 60;

    /// <summary>The text without invisible characters, every run of white space as one space.</summary>
    public static string Simplify(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                plain.Append(plain.Length > 0 && plain[plain.Length - 1] != ' ' ? " " : "");
            else if (!IsInvisible(c))
                plain.Append(c);
        }

        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>The text as messages quote it.</summary>
    public static string Quote(string text) => "'" + ShortText.Cut(Simplify(text), MostOfQuote) + "'";

    private static bool IsInvisible(char c) => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
