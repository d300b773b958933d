using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews;

/// <summary>The reviews that wait, and what there is to know of the list.</summary>
/// <param name="Policy">The policy that says who may review.</param>
/// <param name="AsOf">The day that ages are counted to, <c>yyyy-MM-dd</c>.</param>
internal sealed record ReviewList(PolicyReference Policy, string AsOf)
{
    /// <summary>The reviews, by zone, then by reason.</summary>
    public ImmutableArray<WaitingReview> Reviews { get; init; } = [];

    /// <summary>The person whose reviews are listed; null for everyone's.</summary>
    public string? Reviewer { get; init; }

    /// <summary>How many days ahead expiry is told.</summary>
    public int Days { get; init; }

    /// <summary>How many assemblies were judged.</summary>
    public int Assemblies { get; init; }

    /// <summary>How many logs were read.</summary>
    public int Logs { get; init; }

    /// <summary>How many findings baselines accept.</summary>
    public int Accepted { get; init; }

    /// <summary>How many findings no review answers.</summary>
    public int Others { get; init; }

    /// <summary>What could not be judged.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>How many of the reviews count today and expire soon.</summary>
    public int Expiring => Count(WaitingReason.Expiring);

    /// <summary>How many of the reviews are missing today.</summary>
    public int Waiting => Reviews.Length - Expiring;

    /// <summary>What it comes to. A list informs: what it lists stops nothing.</summary>
    public Verdict Verdict => !Problems.IsEmpty ? Verdict.CouldNotJudge
        : Assemblies + Logs == 0 ? Verdict.NothingToJudge
        : Verdict.Satisfied;

    /// <summary>How many reviews wait for a reason.</summary>
    public int Count(WaitingReason reason) => Reviews.Count(review => review.Reason == reason);

    /// <summary>The sentence that counts.</summary>
    public string Sentence
    {
        get
        {
            if (Verdict == Verdict.NothingToJudge)
                return "Nothing to judge: no assembly has marks or zones, or refers to one that has";
            var who = Reviewer is null ? "" : " for " + Reviewer;
            if (Waiting == 0)
                return (Problems.IsEmpty ? "No review waits" : "No review was found that waits") + who + Separate(ExpiringClause);
            return ReviewWords.Count(Waiting, "review waits", "reviews wait") + who + ": " + Reasons;
        }
    }

    /// <summary>How many wait for which reason.</summary>
    public string Reasons => Waiting == 0 ? ExpiringClause : string.Join(", ", Clauses) + Separate(ExpiringClause);

    /// <summary>What else there is to count, a sentence each.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Accepted > 0)
            {
                yield return ReviewWords.Count(Accepted, "finding that a baseline accepts is", "findings that a baseline accepts are") +
                    " left out";
            }

            if (Others > 0)
            {
                yield return ReviewWords.Count(Others, "finding", "findings") +
                    " beside these: no review answers them, and 'check' tells them";
            }

            if (!Problems.IsEmpty)
                yield return "Not all was judged: there may be more";
        }
    }

    private string ExpiringClause => Expiring == 0
        ? ""
        : ReviewWords.Count(Expiring, "expires", "expire") + " within " + ReviewWords.Count(Days, "day", "days");

    private IEnumerable<string> Clauses
    {
        get
        {
            var words = new (WaitingReason Reason, string Words)[]
            {
                (WaitingReason.NotAsked, "nobody has asked for"),
                (WaitingReason.Asked, "asked for"),
                (WaitingReason.Refused, "refused"),
                (WaitingReason.Stale, "stale"),
                (WaitingReason.Expired, "expired"),
                (WaitingReason.TooFew, "by too few people"),
                (WaitingReason.Malformed, "incomplete"),
                (WaitingReason.NotSigned, "not signed"),
            };
            return words.Where(entry => Count(entry.Reason) > 0)
                .Select(entry => FormattableString.Invariant($"{Count(entry.Reason)} {entry.Words}"));
        }
    }

    private static string Separate(string clause) => clause.Length == 0 ? "" : "; " + clause;
}
