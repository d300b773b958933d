using AiProvenance.Tool.Reports.Figures;

namespace AiProvenance.Tool.Reports.Pages;

/// <summary>How much is verified, as a part of a bar, in the same colours wherever a page shows it.</summary>
internal static class CoverageBar
{
    /// <summary>The kinds of parts, and what each means.</summary>
    public static readonly ImmutableArray<(string Kind, string Meaning)> Legend =
    [
        ("verified", "verified"), ("claimed", "claimed by a person"), ("accepted", "accepted by a baseline"),
        ("warned", "in a zone that only warns"), ("open", "not verified"),
    ];

    /// <summary>Writes the bar of a whole release.</summary>
    public static void Write(Markup page, Coverage coverage) => BarChart.Write(
        page,
        "coverage",
        "AI code in critical places, by how it stands in the zone where it stands worst",
        [new Bar("All zones", Say(coverage), Parts(coverage), coverage.All)],
        [.. Used([coverage])]);

    /// <summary>The parts of a bar.</summary>
    public static ImmutableArray<BarPart> Parts(Coverage coverage) =>
    [
        new("verified", coverage.Verified), new("claimed", coverage.Claimed), new("accepted", coverage.Accepted),
        new("warned", coverage.Warned),
        new("open", coverage.Open),
    ];

    /// <summary>How much is verified, in words.</summary>
    public static string Say(Coverage coverage) => coverage.All == 0
        ? "no AI code"
        : $"{Words.Number(coverage.Verified)} of {Words.Number(coverage.All)} verified";

    /// <summary>The legend of the kinds that are there.</summary>
    public static IEnumerable<(string Kind, string Meaning)> Used(IReadOnlyCollection<Coverage> coverages) => Legend.Where(entry =>
        coverages.Any(coverage => Parts(coverage).Any(part => part.Kind == entry.Kind && part.Count > 0)));
}
