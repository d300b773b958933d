using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;

namespace AiProvenance.Analyzers.Policies;

/// <summary>How slips are told: the zone and what was written first, then what was meant.</summary>
internal static class SlipPhrases
{
    // A message has at most 400 characters, whatever the code is called; what is to be copied gets the most of them.
    private const int LongestZone = 40;
    private const int LongestQuote = 60;
    private const int LongestSuggestion = 150;
    private const int AllSuggestions = 140;

    public static string Tell(ZonePolicy zone, string written, string problem) =>
        "Zone " + Quote(zone.Name, LongestZone) + ": " + Quote(written) + " " + problem;

    public static string Quote(string text) => Quote(text, LongestQuote);

    public static string Suggest(string text) => Quote(text, LongestSuggestion);

    /// <summary>Several suggestions: as many as are still read, and how many more there are.</summary>
    public static string SuggestAny(ImmutableArray<string> suggestions)
    {
        var shown = new List<string>();
        foreach (var suggestion in suggestions)
        {
            if (shown.Count > 0 && shown.Sum(static text => text.Length) + suggestion.Length > AllSuggestions)
                break;
            shown.Add(Suggest(suggestion));
        }

        var more = suggestions.Length - shown.Count;
        return string.Join(" or ", shown) +
            (more == 0 ? "" : " (or " + more.ToString(System.Globalization.CultureInfo.InvariantCulture) + " more)");
    }

    private static string Quote(string text, int longest) => "'" + ShortText.Cut(text, longest) + "'";
}
