using System.Globalization;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Evidence;

/// <summary>The facts that reports group. Each is what the assemblies and the check say, and no more.</summary>
internal static class Facts
{
    /// <summary>Somebody has signed for it.</summary>
    public static EvidenceFact Reviewed { get; } = new("a review is stated", static (_, row) =>
        row.Declaration.Reviews.Any() ? Yes(Join(row.Declaration.Reviews.Select(DescribeReview))) : No("none"));

    /// <summary>The code that was reviewed is the code that was built.</summary>
    public static EvidenceFact ReviewedAsBuilt { get; } = new("the code that was reviewed is the code that was built", static (_, row) =>
    {
        var states = row.Declaration.Reviews.Select(static review => review.State).ToList();
        return states.Count == 0 ? No("no review")
            : states.Contains(FingerprintState.Fresh) ? Yes("the fingerprint is that of the sources")
            : states.Contains(FingerprintState.AsStated) ? NotKnown("the fingerprint was not compared with sources")
            : No("the code has changed since");
    });

    /// <summary>Who reviewed it did not have it written.</summary>
    public static EvidenceFact ReviewedByAnother { get; } = new("a reviewer is another person than the one who prompted", static (_, row) =>
    {
        var authors = row.Declaration.Marks.Select(static mark => mark.PromptedBy)
            .Append(row.Declaration.Claim?.By)
            .OfType<string>()
            .ToList();
        var others = row.Declaration.Reviews.Where(review => !authors.Exists(review.Verification.IsBy)).ToList();
        return !row.Declaration.Reviews.Any() ? No("no review")
            : authors.Count == 0 ? NotKnown("nothing says who prompted")
            : others.Count == 0 ? No("reviewed by " + Join(authors) + " alone, who prompted")
            : Yes(Join(others.Select(DescribeReview)));
    });

    /// <summary>More than one person has signed for it.</summary>
    public static EvidenceFact ReviewedByTwo { get; } = new("two people have reviewed it", static (_, row) =>
    {
        var people = CountPeople(row.Declaration.Reviews);
        return new FactAnswer(
            people > 1
                ? EvidenceAnswer.Yes
                : EvidenceAnswer.No, people.ToString(CultureInfo.InvariantCulture) + (people == 1 ? " person" : " people"));
    });

    /// <summary>Somebody who neither prompted nor reviewed it has approved it.</summary>
    public static EvidenceFact Approved { get; } = new(
        "the policy asks for an approval, and it has one that counts", static (report, row) =>
    {
        var approvals = Join(row.Declaration.Approvals.Select(DescribeReview));
        if (!row.Declaration.Zones.Any(zone => report.Policy.ZoneNamed(zone.Zone).RequiredApprovals > 0))
            return NotKnown("the policy asks for no approvals" + (approvals.Length == 0 ? "" : "; stated: " + approvals));
        return row.Verdict == RowVerdict.Verified
            ? Yes(approvals)
            : No(approvals.Length == 0 ? "none" : "not verified; stated: " + approvals);
    });

    /// <summary>The check finds nothing.</summary>
    public static EvidenceFact Passes { get; } = new("it is verified by the rules of the policy", static (_, row) => row.Verdict switch
    {
        RowVerdict.Verified => Yes("verified in " + Join(row.Declaration.Zones.Select(static zone => zone.Zone))),
        RowVerdict.Claimed => No("claimed as their own work by " + (row.Declaration.Claim?.By ?? "somebody")),
        RowVerdict.Accepted => No("accepted by a baseline: " + Join(row.Rules)),
        _ => No(Join(row.Rules) + ": " + Join(row.Missing)),
    });

    /// <summary>Reviews are signed.</summary>
    public static EvidenceFact Signed { get; } = new("the policy asks for signed reviews, and they are", static (report, row) =>
        !row.Declaration.Zones.Any(zone => report.Policy.ZoneNamed(zone.Zone).Signatures != SignatureDemand.None)
            ? NotKnown("the policy asks for no signatures")
            : row.Rules.Contains(RuleIds.UnsignedVerification) || row.Verdict != RowVerdict.Verified
                ? No("not verified")
                : Yes("verified with signatures"));

    /// <summary>The origin travels with the code.</summary>
    public static EvidenceFact OriginStated { get; } = new("the assembly says that AI wrote it", static (_, row) =>
    {
        var marks = row.Declaration.Marks.Where(static mark => !mark.IsDefault).Select(static mark => mark.Name).ToList();
        return marks.Count > 0 ? Yes(Join(marks)) : No("only the policy's default does");
    });

    /// <summary>Documents travel with the code.</summary>
    public static EvidenceFact GuidanceStated { get; } = new("the assembly names the guidance that it rests on", static (_, row) =>
        row.Declaration.Guidance.IsEmpty
            ? NotKnown("none is named")
            : Yes(Join(row.Declaration.Guidance.Select(static guidance => guidance.Source + " @ " + (guidance.LastUpdated ?? "no date")))));

    /// <summary>The build had the gate.</summary>
    public static EvidenceFact Stamped { get; } = new("the assembly says that it was built with the gate", static (_, row) =>
        row.Build?.Stamp is { } stamp ? Yes(stamp) : No("no stamp"));

    /// <summary>The model is named.</summary>
    public static EvidenceFact ModelStated { get; } = State(
        "the model is stated", static row => row.Declaration.Marks.Select(static mark => mark.Model));

    /// <summary>The tool is named.</summary>
    public static EvidenceFact ToolStated { get; } = State(
        "the tool is stated", static row => row.Declaration.Marks.Select(static mark => mark.Tool));

    /// <summary>Who asked for it is named.</summary>
    public static EvidenceFact PrompterStated { get; } =
        State("the person who prompted is stated", static row => row.Declaration.Marks.Select(static mark => mark.PromptedBy));

    /// <summary>The session is linked.</summary>
    public static EvidenceFact SessionStated { get; } =
        State("the session is linked", static row => row.Declaration.Marks.Select(static mark => mark.Trace));

    private static EvidenceFact State(string name, Func<PopulationRow, IEnumerable<string?>> list) => new(name, (_, row) =>
        list(row).Where(static value => !string.IsNullOrWhiteSpace(value)).ToList() is { Count: > 0 } values
            ? Yes(Join(values))
            : No("not stated"));

    private static FactAnswer Yes(string value) => new(EvidenceAnswer.Yes, value);

    private static FactAnswer No(string value) => new(EvidenceAnswer.No, value);

    private static FactAnswer NotKnown(string value) => new(EvidenceAnswer.NotKnown, value);

    private static string Join(IEnumerable<string?> values) => string.Join("; ", values);

    private static string DescribeReview(CheckedVerification review) =>
        (review.Verification.By ?? "somebody") + " on " + (review.Verification.On ?? "no date");

    // Two spellings of one person count once, and a placeholder is nobody.
    private static int CountPeople(IEnumerable<CheckedVerification> reviews)
    {
        var people = new List<string>();
        foreach (var review in reviews.Select(static review => review.Verification))
        {
            if (review.By is { } by && review.IsBy(by) && !people.Exists(review.IsBy))
                people.Add(by);
        }

        return people.Count;
    }
}
