using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How much AI code touches a zone, how much of it is verified, by how many people, how long ago.</summary>
/// <param name="Zone">What the policy asks in it.</param>
/// <param name="Coverage">The declarations of AI code that touch it.</param>
internal sealed record ZoneFigures(ZonePolicy Zone, Coverage Coverage)
{
    /// <summary>How many reviews stand on its declarations, each counted once.</summary>
    public int Reviews { get; init; }

    /// <summary>How many people gave them.</summary>
    public int People { get; init; }

    /// <summary>How old half of them are at most, in days; null where no day can be read.</summary>
    public int? MedianAge { get; init; }

    /// <summary>How old the oldest is, in days; null where no day can be read.</summary>
    public int? OldestAge { get; init; }

    /// <summary>The zones of a policy in its order, then those that only attributes declare.</summary>
    public static ImmutableArray<ZoneFigures> List(ReleaseReport report, Standings standings, IsoDate asOf)
    {
        var touches = report.Result.Declarations
            .SelectMany(static declaration => declaration.Zones.Select(zone => (Declaration: declaration, Zone: zone)))
            .ToLookup(static touch => touch.Zone.Zone, StringComparer.Ordinal);
        var declared = report.Policy.Zones.Select(static zone => zone.Name).ToHashSet(StringComparer.Ordinal);
        var others = touches.Select(static group => group.Key).Where(name => !declared.Contains(name)).Order(StringComparer.Ordinal);
        return
        [
            .. report.Policy.Zones.Concat(others.Select(report.Policy.ZoneNamed))
                .Select(zone => Of(zone, [.. touches[zone.Name]], standings, asOf)),
        ];
    }

    private static ZoneFigures Of(
        ZonePolicy zone, List<(CheckedDeclaration Declaration, TouchedZone Zone)> touches, Standings standings, IsoDate asOf)
    {
        var reviews = GivenReview.List(touches.Select(static touch => touch.Declaration))
            .Where(review => review.Verification.Zone is not { } only || only == zone.Name)
            .ToList();
        var ages = reviews.Select(review => review.AgeOn(asOf)).OfType<int>().Order().ToList();
        return new ZoneFigures(zone, Coverage.Of(touches.Select(touch => standings.Of(touch.Declaration, touch.Zone))))
        {
            Reviews = reviews.Count,
            People = reviews.Select(static review => review.Reviewer).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            MedianAge = ages.Count > 0 ? ages[(ages.Count - 1) / 2] : null,
            OldestAge = ages.Count > 0 ? ages[^1] : null,
        };
    }
}
