using System.Globalization;
using System.Text;

namespace AiProvenance.Core.Fingerprints.Lexing;

/// <summary>From a word as it is written to the name that it is.</summary>
internal static class WordSpelling
{
    /// <summary>
    /// The name without <c>@</c>, with the characters that escapes stand for, and without formatting characters: the compiler drops those.
    /// </summary>
    public static string NameIn(string word)
    {
        var name = new StringBuilder();
        for (var i = word[0] == '@' ? 1 : 0; i < word.Length;)
        {
            var digits = word[i] != '\\' ? 0 : word[i + 1] == 'u' ? 4 : 8;
            var text = digits == 0 ? word[i].ToString() : Decode(word.Substring(i + 2, digits));
            if (CharUnicodeInfo.GetUnicodeCategory(text, 0) != UnicodeCategory.Format)
                _ = name.Append(text);
            i += digits == 0 ? 1 : 2 + digits;
        }
        return name.ToString();
    }

    // What is no character stays as it is written, and is no name.
    private static string Decode(string digits)
    {
        var code = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code switch
        {
            <= char.MaxValue => ((char)code).ToString(),
            <= 0x10FFFF => char.ConvertFromUtf32((int)code),
            _ => "\\" + digits,
        };
    }
}
