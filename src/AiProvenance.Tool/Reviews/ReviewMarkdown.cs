using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reviews;

/// <summary>
/// A list for a pull request's comment. Names stand in code spans: there they are no markup, mention nobody and link nowhere.
/// </summary>
internal static class ReviewMarkdown
{
    /// <summary>The line by which a workflow finds its comment again.</summary>
    public const string Marker = "<!-- ai-provenance reviews -->";

    /// <summary>How long a comment on GitHub may be.</summary>
    public const int LargestComment = 65_536;

    private const string HowTo = RulePages.Project + "/blob/main/docs/reviewing.md";

    /// <summary>Writes a list in at most as many bytes of UTF-8 as given; what is left out is counted.</summary>
    /// <param name="list">The list.</param>
    /// <param name="grouping">What it is grouped by.</param>
    /// <param name="sources">The address below which the sources are shown; null where nobody knows one.</param>
    /// <param name="mostBytes">How many bytes it may have.</param>
    public static string Write(ReviewList list, ReviewGrouping grouping, string? sources = null, int mostBytes = LargestComment)
    {
        var text = new MarkdownText(mostBytes);
        text.Always(Marker + "\n### AiProvenance: " + Title(list) + "\n");
        if (list.Reviewer is { } reviewer)
            text.Always("\nFor " + MarkdownResult.Code(reviewer) + ".\n");
        if (list.Reasons.Length > 0)
            text.Always("\n" + list.Reasons + ".\n");
        foreach (var remark in list.Remarks)
            text.Always("\n" + remark + ".\n");
        WriteGroups(text, ReviewGroup.List(list, grouping), grouping, sources);
        WriteCommands(text, list);
        WriteProblems(text, list);
        text.Always($"\n[How to review]({HowTo}). Policy: {MarkdownResult.Code(list.Policy.Path ?? "built-in")}, as of {list.AsOf}.\n");
        var rules = list.Reviews.SelectMany(static review => review.Rules)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (rules.Count > 0)
            text.Always("\n" + string.Concat(rules.Select(static rule => $"[{rule}]: {RulePages.Of(rule)}\n")));
        return text.ToString();
    }

    private static string Title(ReviewList list) => list switch
    {
        { Verdict: Verdict.NothingToJudge } => "nothing to judge",
        { Waiting: 0, Verdict: Verdict.CouldNotJudge } => "could not judge",
        { Waiting: 0 } => "no review waits",
        _ => ReviewWords.Count(list.Waiting, "review waits", "reviews wait"),
    };

    private static void WriteGroups(
        MarkdownText text, ImmutableArray<ReviewGroup> groups, ReviewGrouping grouping, string? sources)
    {
        var left = 0;
        foreach (var group in groups)
        {
            var head = WriteHead(group, grouping);
            if (left > 0 || !text.Fits(head + WriteRow(group.Reviews[0], grouping, sources)))
            {
                left += group.Reviews.Length;
                continue;
            }

            text.Always(head);
            left += text.Rows(group.Reviews.Select(review => WriteRow(review, grouping, sources)));
        }

        if (left > 0)
            text.Always("\n" + ReviewWords.Count(left, "more row is", "more rows are") + " left out.\n");
    }

    private static string WriteHead(ReviewGroup group, ReviewGrouping grouping)
    {
        var head = "\n#### " + MarkdownResult.Code(group.Heading) + "\n\n";
        foreach (var zone in group.ListDemands())
        {
            head += (grouping == ReviewGrouping.Zone ? "" : MarkdownResult.Code(zone.Zone) + ": ") +
                string.Join("; ", ReviewWords.ListDemands(zone, MarkdownResult.Code)) + "\n\n";
        }

        return head + (grouping == ReviewGrouping.Zone
            ? "| Declaration | Where | Rule | Why | Waits for |\n|---|---|---|---|---|\n"
            : "| Declaration | Where | Zone | Rule | Why | Waits for |\n|---|---|---|---|---|---|\n");
    }

    private static string WriteRow(WaitingReview review, ReviewGrouping grouping, string? sources) =>
        $"| {MarkdownResult.Code(review.Name)} | {LinkPlace(review, sources)} | " +
        (grouping == ReviewGrouping.Zone ? "" : MarkdownResult.Code(review.Zone) + " | ") +
        $"{string.Join(" ", review.Rules.Select(static rule => $"[{rule}]"))} | " +
        $"{MarkdownResult.Code(review.Why)} | {WritePeople(review)} |\n";

    private static string WritePeople(WaitingReview review) => MarkdownResult.Code(ReviewWords.DescribePeople(review)) +
        (ReviewWords.DescribeExcluded(review) is { Length: > 0 } excluded ? ", not " + MarkdownResult.Code(excluded) : "");

    private static string LinkPlace(WaitingReview review, string? sources)
    {
        var shown = MarkdownResult.Code(PlaceOf(review));
        return sources is not null && review.Place is { } place && SarifResult.UriOf(place.File) is var uri && IsBelow(uri)
            ? FormattableString.Invariant($"[{shown}]({sources}/{uri}#L{place.Line})")
            : shown;
    }

    private static bool IsBelow(string uri) =>
        uri.Length is > 0 and < 500 && uri[0] != '/' && !uri.Contains(':', StringComparison.Ordinal) &&
        !uri.Split('/').Contains("..", StringComparer.Ordinal);

    private static string PlaceOf(WaitingReview review) => review.Place is { } place
        ? FormattableString.Invariant($"{place.File}:{place.Line}")
        : review.Assembly ?? "";

    private static void WriteCommands(MarkdownText text, ReviewList list)
    {
        if (AskingCommand.FindForAll(list.Reviews) is { } ask)
            text.Always("\nTo ask for those that nobody asks for:\n\n    " + ask + "\n");
        var signatures = list.Reviews.Where(static review => review.Reason == WaitingReason.NotSigned)
            .Select(static review => review.Command)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(static command => "    " + Harmless.Line(command) + "\n")
            .ToList();
        if (signatures.Count == 0)
            return;
        text.Always("\nTo sign, each reviewer:\n\n");
        var left = text.Rows(signatures);
        if (left > 0)
            text.Always("\n" + ReviewWords.Count(left, "more is", "more are") + " left out.\n");
    }

    private static void WriteProblems(MarkdownText text, ReviewList list)
    {
        if (list.Problems.IsEmpty)
            return;
        text.Always("\nNot judged:\n\n");
        var left = text.Rows(list.Problems.Select(static problem =>
            $"- {MarkdownResult.Code(problem.Path)}: {MarkdownResult.Code(problem.Problem)} {MarkdownResult.Code(problem.WayOut)}\n"));
        if (left > 0)
            text.Always("\n" + ReviewWords.Count(left, "more is", "more are") + " left out.\n");
    }
}
