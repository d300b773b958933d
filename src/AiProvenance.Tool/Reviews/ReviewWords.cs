using System.Globalization;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Tool.Reviews;

/// <summary>What lists say of a review, in words.</summary>
internal static class ReviewWords
{
    /// <summary>Why it waits.</summary>
    public static string Explain(WaitingReview review, ImmutableArray<ReviewFault> faults, IsoDate asOf)
    {
        var rule = ReviewRules.RuleOf(review.Reason);
        var problem = faults.FirstOrDefault(fault => fault.Rule == rule)?.Problem ?? "";
        var why = review.Reason switch
        {
            WaitingReason.NotAsked => "nobody has asked for it",
            WaitingReason.Asked => DescribeAsked(review.Asked!),
            WaitingReason.TooFew when !review.Counted.IsEmpty && review.Counted.Length < review.Required =>
                $"{Write(review.Counted.Length)} of {Write(review.Required)}: {string.Join(", ", review.Counted)} " +
                (review.Counted.Length == 1 ? "counts" : "count"),
            WaitingReason.TooFew => With("too few", problem),
            WaitingReason.Stale => With("stale", problem),
            WaitingReason.Expired => With("expired", problem),
            WaitingReason.Malformed => With("incomplete", problem),
            WaitingReason.NotSigned => With("not signed", problem),
            WaitingReason.Refused => With("refused", problem),
            _ => DescribeExpiry(review.LastDay, asOf),
        };
        if (review.Asked is not null && review.Reason is not (WaitingReason.Asked or WaitingReason.Expiring))
            why += "; " + DescribeAsked(review.Asked);
        return (review.Role == SignOffRole.Approver ? "approval: " : "") + why + DescribeUse(faults);
    }

    /// <summary>For whom it waits.</summary>
    public static string DescribePeople(WaitingReview review)
    {
        if (review.Reason == WaitingReason.NotSigned && !review.IsForAnyone)
            return string.Join(", ", review.Reviewers);
        var count = review.Missing == 1 ? "" : Write(review.Missing) + " of ";
        return review switch
        {
            { IsForAnyone: true, Missing: 1 } =>
                review.Counted.IsEmpty || review.Reason == WaitingReason.Expiring ? "anyone" : "anyone else",
            { IsForAnyone: true } => Write(review.Missing) + " people",
            { Reviewers.IsEmpty: true } => "nobody left on the zone's list: add a reviewer to the policy",
            _ => count + string.Join(", ", review.Reviewers),
        };
    }

    /// <summary>Who may not, although the list would let them.</summary>
    public static string DescribeExcluded(WaitingReview review) =>
        review.Reviewers.IsEmpty && !review.IsForAnyone ? "" : string.Join(", ", review.ButNot);

    /// <summary>What a zone asks of a review, in words.</summary>
    /// <param name="review">A review for the zone.</param>
    /// <param name="quote">Writes what the policy says.</param>
    public static IEnumerable<string> ListDemands(WaitingReview review, Func<string, string> quote)
    {
        if (review.Required > 1)
            yield return Count(review.Required, "person", "people") + (review.Role == SignOffRole.Approver ? " to approve each" : " each");
        if (review.TicketPattern is { } pattern)
            yield return "a ticket like " + quote(pattern);
        if (review.Criteria is { } criteria)
            yield return "a reviewer attests: " + quote(criteria);
    }

    /// <summary>A number of things.</summary>
    public static string Count(int count, string one, string many) => Write(count) + " " + (count == 1 ? one : many);

    private static string DescribeAsked(AskedReview asked) => "asked for" +
        (asked.By is null ? "" : " by " + asked.By) +
        (asked.Days is { } days ? (asked.By is null ? " " : ", ") + Ago(days) : "");

    private static string Ago(int days) => days == 0 ? "today" : Count(days, "day ago", "days ago");

    private static string DescribeExpiry(string? lastDay, IsoDate asOf)
    {
        _ = IsoDate.TryParse(lastDay, out var last);
        var left = last.DaysSince(asOf);
        return "counts until " + last + ", " + (left == 0 ? "today" : Count(left, "more day", "more days"));
    }

    private static string DescribeUse(ImmutableArray<ReviewFault> faults)
    {
        var users = faults.Where(static fault => fault.Rule == RuleIds.UnverifiedDependency && fault.Problem.Length > 0).ToList();
        return users.Count == 0
            ? ""
            : "; used by " + users[0].Problem + (users.Count == 1 ? "" : " and " + Write(users.Count - 1) + " more");
    }

    private static string With(string word, string problem) => problem.Length == 0 ? word : word + ": " + problem;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
