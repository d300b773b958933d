using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports;

/// <summary>How much AI code touches a zone, and how much of that is verified.</summary>
/// <param name="Zone">The zone's name.</param>
internal sealed record ZoneCoverage(string Zone)
{
    /// <summary>How many declarations touch it.</summary>
    public int Declarations { get; private set; }

    /// <summary>How many are verified for it.</summary>
    public int Verified { get; private set; }

    /// <summary>How many a person claims as their own work inside code of an AI.</summary>
    public int Claimed { get; private set; }

    /// <summary>How many are not, and a baseline accepts all that they break.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many are left.</summary>
    public int NotVerified => Declarations - Verified - Claimed - Accepted;

    /// <summary>The first day on which reviews will no longer be enough for one of them; null where none expires.</summary>
    public string? FirstLastDay { get; private set; }

    /// <summary>The coverage of each zone that the policy names or that code touches, in the policy's order, then by name.</summary>
    public static ImmutableArray<ZoneCoverage> List(ReleaseReport report)
    {
        var zones = report.Policy.Zones.Select(static zone => new ZoneCoverage(zone.Name))
            .DistinctBy(static zone => zone.Zone)
            .ToDictionary(static zone => zone.Zone, StringComparer.Ordinal);
        var named = report.Policy.Zones.Select(static zone => zone.Name).Distinct().ToList();
        foreach (var row in Population.Of(report).Rows)
        {
            foreach (var touched in row.Declaration.Zones)
            {
                if (!zones.TryGetValue(touched.Zone, out var zone))
                    zones.Add(touched.Zone, zone = new ZoneCoverage(touched.Zone));
                zone.Add(row, touched);
            }
        }

        return [.. named.Concat(zones.Keys.Except(named).Order(StringComparer.Ordinal)).Select(name => zones[name])];
    }

    private void Add(PopulationRow row, TouchedZone touched)
    {
        Declarations++;
        if (row.Verdict == RowVerdict.Claimed)
            Claimed++;
        else if (touched.IsVerified)
            Verified++;
        else if (row.Verdict == RowVerdict.Accepted)
            Accepted++;
        if (touched.LastDay is { } day && (FirstLastDay is null || string.CompareOrdinal(day, FirstLastDay) < 0))
            FirstLastDay = day;
    }
}
