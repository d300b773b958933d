using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>A document that code was written by.</summary>
/// <param name="Source">Its name or address.</param>
/// <param name="LastUpdated">When it was last updated, as the mark states it.</param>
/// <param name="Age">How old it is on the report's day, in days; null where its day cannot be read.</param>
/// <param name="Declarations">How many declarations relied on it.</param>
internal sealed record GuidanceFigures(string Source, string? LastUpdated, int? Age, int Declarations)
{
    /// <summary>The documents, the oldest first, those of unknown age before them.</summary>
    public static ImmutableArray<GuidanceFigures> List(CheckResult result, IsoDate asOf) =>
    [
        .. result.Declarations
            .SelectMany(static declaration => declaration.Guidance.Select(Name).Distinct())
            .GroupBy(static guidance => guidance)
            .Select(
                group => new GuidanceFigures(group.Key.Source, group.Key.LastUpdated, AgeOf(group.Key.LastUpdated, asOf), group.Count()))
            .OrderByDescending(static guidance => guidance.Age ?? int.MaxValue)
            .ThenBy(static guidance => guidance.Source, StringComparer.Ordinal)
            .ThenBy(static guidance => guidance.LastUpdated, StringComparer.Ordinal),
    ];

    private static (string Source, string? LastUpdated) Name(Guidance guidance) =>
        (guidance.Source ?? "a document without a name", guidance.LastUpdated);

    private static int? AgeOf(string? day, IsoDate asOf) => IsoDate.TryParse(day, out var updated) ? asOf.DaysSince(updated) : null;
}
