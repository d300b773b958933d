namespace AiProvenance.Tool.Reviews;

/// <summary>Tells once what several logs, assemblies and target frameworks tell.</summary>
internal static class ReviewMerge
{
    /// <summary>Puts together what is about the same declaration and zone.</summary>
    public static IEnumerable<OpenReview> Merge(IEnumerable<OpenReview> reviews) => reviews
        .GroupBy(static review => review.Key)
        .Select(static same => same.OrderByDescending(static review => review.IsCompilers).Aggregate(Add))
        .GroupBy(static review => (review.Key.Assembly, review.Key.Code))
        .SelectMany(static same => FoldUnasked([.. same]));

    // A fault that no zone asks about belongs to the reviews that zones ask for.
    private static IEnumerable<OpenReview> FoldUnasked(ImmutableArray<OpenReview> same)
    {
        var unasked = same.FirstOrDefault(static review => review.Zone.Length == 0);
        return unasked is null || same.Length == 1
            ? same
            : same.Where(static review => review.Zone.Length > 0).Select(review => Add(review, unasked));
    }

    // The compiler has compared the code, so an assembly only adds to it.
    private static OpenReview Add(OpenReview known, OpenReview other) => known with
    {
        Place = known.Place ?? other.Place,
        Faults = [.. known.Faults.Concat(other.Faults.Where(fault => !known.Faults.Any(told => told.Rule == fault.Rule)))],
        Blocks = known.Blocks || other.Blocks,
        IsRequested = known.IsRequested || (other.IsRequested && !known.IsCompilers),
        Requests = known.Requests.IsEmpty && (known.IsRequested || !known.IsCompilers) ? other.Requests : known.Requests,
        Prompters = [.. known.Prompters.Union(other.Prompters, StringComparer.Ordinal)],
        Counted = [.. known.Counted.Union(other.Counted, StringComparer.Ordinal)],
        Reviewed = [.. known.Reviewed.Union(other.Reviewed, StringComparer.Ordinal)],
        Signers = [.. known.Signers.Union(other.Signers, StringComparer.Ordinal)],
        LastDay = known.LastDay ?? other.LastDay,
        StatedReviewers = known.StatedReviewers.IsEmpty ? other.StatedReviewers : known.StatedReviewers,
        StatedCriteria = known.StatedCriteria ?? other.StatedCriteria,
    };
}
