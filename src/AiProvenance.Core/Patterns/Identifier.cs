using System.Globalization;

namespace AiProvenance.Core.Patterns;

/// <summary>C# identifiers, as names appear in metadata: no <c>@</c>, no escapes, no formatting characters.</summary>
internal static class Identifier
{
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || !IsStart(text[0]))
            return false;

        for (var i = 1; i < text.Length; i++)
        {
            if (!IsPart(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsStart(char c) => c == '_' || IsLetter(CharUnicodeInfo.GetUnicodeCategory(c));

    // Formatting characters are legal in source, but the compiler drops them from names: a pattern with one never matches.
    private static bool IsPart(char c)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        return IsLetter(category) || category
            is UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsLetter(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;
}
