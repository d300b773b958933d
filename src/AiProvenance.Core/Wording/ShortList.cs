using System.Globalization;

namespace AiProvenance.Core.Wording;

/// <summary>Lists of any length as messages show them: the first few, and how many more there are.</summary>
public static class ShortList
{
    /// <summary>The first ones, separated by commas, and the number of the others.</summary>
    public static string Write(IReadOnlyCollection<string> items, int shown, string noun = "")
    {
        var first = string.Join(", ", items.Take(shown));
        return items.Count <= shown ? first : first + ", " + Count(items.Count - shown) + noun;
    }

    /// <summary>How many there are beside those that are shown: <c>3 more</c>.</summary>
    public static string Count(int others) => others.ToString(CultureInfo.InvariantCulture) + " more";
}
