using System.Text;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Reviews;

/// <summary>A list for people at a terminal: a table for each group, and the sentence that counts, last.</summary>
internal static class ReviewText
{
    /// <summary>Writes a list.</summary>
    public static string Write(ReviewList list, ReviewGrouping grouping, bool inColour)
    {
        var text = new StringBuilder();
        var palette = new Palette(inColour);
        foreach (var group in ReviewGroup.List(list, grouping))
            WriteGroup(text, group, grouping, palette);
        WriteCommands(text, list);
        foreach (var problem in list.Problems)
        {
            text.Append(palette.Bad("not judged")).Append(": ").Append(Harmless.Line(problem.Path)).Append(": ");
            text.Append(Harmless.Line(problem.Problem)).Append(' ').Append(Harmless.Line(problem.WayOut)).Append('\n');
        }

        if (!list.Problems.IsEmpty)
            text.Append('\n');
        var sentence = Harmless.Line(list.Sentence);
        text.Append(list is { Waiting: 0, Verdict: Verdict.Satisfied } ? palette.Good(sentence) : palette.Doubtful(sentence)).Append('\n');
        foreach (var remark in list.Remarks)
            text.Append(remark).Append('\n');
        text.Append("Policy: ").Append(Harmless.Line(list.Policy.Path ?? "built-in")).Append(", as of ").Append(list.AsOf).Append('\n');
        return text.ToString();
    }

    /// <summary>A place as compilers write it.</summary>
    public static string PlaceOf(WaitingReview review) => review.Place is { } place
        ? FormattableString.Invariant($"{place.File}({place.Line})")
        : review.Assembly ?? "";

    private static void WriteGroup(StringBuilder text, ReviewGroup group, ReviewGrouping grouping, Palette palette)
    {
        text.Append(palette.Head(Harmless.Cell(group.Heading, 200))).Append('\n');
        foreach (var zone in group.ListDemands())
        {
            var demands = ReviewWords.ListDemands(zone, static text => text);
            text.Append("  ").Append(grouping == ReviewGrouping.Zone ? "" : Harmless.Line(zone.Zone) + ": ");
            text.Append(Harmless.Line(string.Join("; ", demands))).Append('\n');
        }

        text.Append('\n');
        var excludes = group.Reviews.Any(static review => ReviewWords.DescribeExcluded(review).Length > 0);
        var table = new TextTable(Choose("Zone", "Declaration", "Where", "Rule", "Why", "Waits for", "But not"));
        foreach (var review in group.Reviews)
        {
            table.Add(Choose(
                review.Zone,
                review.Name,
                PlaceOf(review),
                string.Join(' ', review.Rules),
                review.Why,
                ReviewWords.DescribePeople(review),
                ReviewWords.DescribeExcluded(review)));
        }

        table.Write(text, palette);
        text.Append('\n');

        // A column that says the same in every row says nothing.
        string[] Choose(string zone, params string[] cells) =>
            [.. cells.Take(2), .. grouping == ReviewGrouping.Zone ? [] : new[] { zone }, .. cells.Skip(2).Take(excludes ? 4 : 3)];
    }

    private static void WriteCommands(StringBuilder text, ReviewList list)
    {
        if (AskingCommand.FindForAll(list.Reviews) is { } ask)
            text.Append("To ask for those that nobody asks for:\n    ").Append(ask).Append("\n\n");
        var signatures = list.Reviews.Where(static review => review.Reason == WaitingReason.NotSigned)
            .Select(static review => review.Command)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (signatures.Count == 0)
            return;
        text.Append("To sign, each reviewer:\n");
        foreach (var command in signatures)
            text.Append("    ").Append(Harmless.Line(command)).Append('\n');
        text.Append('\n');
    }
}
