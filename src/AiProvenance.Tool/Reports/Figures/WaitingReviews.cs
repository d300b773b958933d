using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How much waits for the same reviewers.</summary>
/// <param name="Reviewers">Who may review, as the policy has them; empty for anybody.</param>
/// <param name="Count">How many declarations wait.</param>
/// <param name="Asked">For how many of them somebody asked for a review.</param>
/// <param name="Oldest">The day of the oldest request, where one can be read.</param>
/// <param name="Zones">The zones that ask.</param>
internal sealed record WaitingReviews(string Reviewers, int Count, int Asked, IsoDate? Oldest, ImmutableArray<string> Zones)
{
    /// <summary>Groups what waits; those for whom the most waits come first.</summary>
    public static ImmutableArray<WaitingReviews> Group(IEnumerable<WaitingCode> waiting) =>
    [
        .. waiting.GroupBy(static code => code.Reviewers, StringComparer.Ordinal)
            .Select(static group => new WaitingReviews(
                group.Key,
                group.Count(),
                group.Count(static code => !code.Requests.IsEmpty),
                group.Select(static code => code.AskedOn).OfType<IsoDate>().Order().Select(static day => (IsoDate?)day).FirstOrDefault(),
                [.. group.SelectMany(static code => code.Zones).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderByDescending(static group => group.Count)
            .ThenBy(static group => group.Reviewers, StringComparer.Ordinal),
    ];
}
