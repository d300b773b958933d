using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>Verified code whose reviews count for a zone until a day, and not longer.</summary>
/// <param name="Declaration">The code.</param>
/// <param name="Zone">The zone.</param>
/// <param name="LastDay">The last day on which enough reviews count.</param>
/// <param name="DaysLeft">How many days there are until then.</param>
internal sealed record ExpiringReview(CheckedDeclaration Declaration, string Zone, IsoDate LastDay, int DaysLeft)
{
    /// <summary>What expires, the next first.</summary>
    public static ImmutableArray<ExpiringReview> List(CheckResult result, IsoDate asOf) =>
    [
        .. result.Declarations
            .SelectMany(declaration => declaration.Zones.Select(zone => Read(declaration, zone, asOf)))
            .OfType<ExpiringReview>()
            .OrderBy(static review => review.LastDay)
            .ThenBy(static review => review.Declaration.Name, StringComparer.Ordinal)
            .ThenBy(static review => review.Zone, StringComparer.Ordinal),
    ];

    private static ExpiringReview? Read(CheckedDeclaration declaration, TouchedZone zone, IsoDate asOf) =>
        IsoDate.TryParse(zone.LastDay, out var day) ? new ExpiringReview(declaration, zone.Zone, day, day.DaysSince(asOf)) : null;
}
