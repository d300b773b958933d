using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How many of something are so many days old.</summary>
/// <param name="Name">The ages.</param>
/// <param name="Count">How many.</param>
internal sealed record AgeGroup(string Name, int Count)
{
    private static readonly (int Most, string Name)[] Limits =
    [
        (30, "up to 30 days"), (90, "31 to 90 days"), (180, "91 to 180 days"), (365, "181 to 365 days"), (730, "1 to 2 years"),
        (int.MaxValue, "over 2 years"),
    ];

    /// <summary>
    /// Ages by group, the youngest first. What lies in the future, or has no readable day, is a group where there is any.
    /// </summary>
    public static ImmutableArray<AgeGroup> Group(IEnumerable<int?> ages)
    {
        var counts = new int[Limits.Length];
        var (future, unknown) = (0, 0);
        foreach (var age in ages)
        {
            if (age is not { } days)
                unknown++;
            else if (days < 0)
                future++;
            else
                counts[Array.FindIndex(Limits, limit => days <= limit.Most)]++;
        }

        return
        [
            .. Limits.Select((limit, i) => new AgeGroup(limit.Name, counts[i])),
            .. new[] { new AgeGroup("dated in the future", future), new AgeGroup("without a readable day", unknown) }
                .Where(static group => group.Count > 0),
        ];
    }

    /// <summary>The ages of reviews.</summary>
    public static ImmutableArray<AgeGroup> Group(IEnumerable<GivenReview> reviews, IsoDate asOf) =>
        Group(reviews.Select(review => review.AgeOn(asOf)));
}
