namespace AiProvenance.Tool.Reviews;

/// <summary>What lists are grouped by.</summary>
internal enum ReviewGrouping
{
    /// <summary>The zone that asks.</summary>
    Zone,

    /// <summary>The people who may review: each entry of a zone's list.</summary>
    Reviewer,
}

/// <summary>Reviews under one heading.</summary>
/// <param name="Heading">The zone or the people.</param>
/// <param name="Reviews">The reviews.</param>
internal sealed record ReviewGroup(string Heading, ImmutableArray<WaitingReview> Reviews)
{
    private const string Anyone = "anyone";
    private const string Nobody = "nobody on the zone's list";
    private const string NoZone = "no zone of this project";

    /// <summary>The groups of a list, by heading; what anyone may review comes last.</summary>
    public static ImmutableArray<ReviewGroup> List(ReviewList list, ReviewGrouping grouping) =>
    [
        .. list.Reviews
            .SelectMany(review => HeadingsOf(review, list, grouping), static (review, heading) => (review, heading))
            .GroupBy(static entry => entry.heading, StringComparer.Ordinal)
            .OrderBy(static group => group.Key is Anyone or NoZone)
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new ReviewGroup(group.Key, [.. group.Select(static entry => entry.review)])),
    ];

    private static ImmutableArray<string> HeadingsOf(WaitingReview review, ReviewList list, ReviewGrouping grouping)
    {
        if (grouping == ReviewGrouping.Zone)
            return [review.Zone.Length == 0 ? NoZone : review.Zone];
        if (list.Reviewer is { } reviewer)
            return [reviewer];
        return review.IsForAnyone ? [Anyone] : review.Reviewers.IsEmpty ? [Nobody] : review.Reviewers;
    }

    /// <summary>What the zones of the reviews ask of a review: one review of each zone, which says it.</summary>
    public IEnumerable<WaitingReview> ListDemands() => Reviews
        .Where(static review => review.Zone.Length > 0)
        .DistinctBy(static review => (review.Zone, review.Role))
        .Where(static review => review.Criteria is not null || review.Required > 1 || review.TicketPattern is not null);
}
