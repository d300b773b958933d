using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;

namespace AiProvenance.Core.Verdicts;

/// <summary>A zone, in a clause.</summary>
internal static class ZoneText
{
    private const int MostCharacters = 40;

    public static string Name(ZonePolicy zone) => "zone '" + ShortText.Cut(zone.Name, MostCharacters) + "'";
}
