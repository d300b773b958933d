using System.Globalization;

namespace AiProvenance.Core.Policies;

/// <summary>Characters that make a policy look different from its content.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Reports every one in a piece of a line; whether there was none.</summary>
    public static bool AreAbsent(LineSlice slice, PolicyErrors errors)
    {
        var absent = true;
        for (var i = 0; i < slice.Length; i++)
        {
            if (!IsInvisible(slice[i]))
                continue;

            errors.Add(slice.Slice(i, 1).Span, "Invisible character " + Describe(slice[i]) + " is not allowed");
            absent = false;
        }

        return absent;
    }

    public static string Describe(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    // Joiners (U+200C, U+200D) belong to the spelling of some languages, and text such as criteria is written in them.
    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c != '\t')
        || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));
}
