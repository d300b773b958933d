namespace AiProvenance.Tool.Reports.Figures;

/// <summary>Finds what needs a decision; what keeps the release from passing comes first.</summary>
internal static class Decisions
{
    /// <summary>Lists what there is to decide.</summary>
    public static ImmutableArray<Decision> List(ReportFigures figures)
    {
        var waiting = figures.Waiting.ToLookup(static code => code.Cause);
        return
        [
            .. new[]
            {
                new Decision(
                    DecisionKind.NotJudged,
                    figures.Result.Problems.Length,
                    Noun(figures.Result.Problems.Length, "file not judged", "files not judged"),
                    "Files that could not be read or judged. Until they are, nothing is known of the code in them."),
                new Decision(
                    DecisionKind.NotVerified,
                    waiting[WaitingCause.NotVerified].Count(),
                    "not verified",
                    "Declarations with too few reviews that count, or with another fault. Each needs the people that its zone names." +
                    SayElsewhere(waiting[WaitingCause.NotVerified])),
                new Decision(
                    DecisionKind.Stale,
                    waiting[WaitingCause.Stale].Count(),
                    "changed after review",
                    "Declarations whose code is not the reviewed code any more (AIP0002). Their reviewers have to look again."),
                new Decision(
                    DecisionKind.Expired,
                    waiting[WaitingCause.Expired].Count(),
                    "expired",
                    "Declarations whose reviews are older than their zone allows (AIP0006). Somebody has to review them again."),
                new Decision(
                    DecisionKind.Other,
                    figures.Others.Length,
                    Noun(figures.Others.Length, "finding about assemblies or policy", "findings about assemblies or policy"),
                    "Findings that are about no single declaration: an assembly that was built without the gate, or a fault in " +
                    "the policy."),
                new Decision(
                    DecisionKind.Expiring,
                    figures.Expiring.Count(static review => review.DaysLeft <= ReportFigures.SoonDays),
                    FormattableString.Invariant($"expiring within {ReportFigures.SoonDays} days"),
                    "Reviews of a declaration for a zone that count today, and will be older than the zone allows."),
                new Decision(
                    DecisionKind.Accepted,
                    figures.Accepted.Length,
                    "accepted by a baseline",
                    "Findings that are older than the gate and let pass until somebody reviews the code or removes the entry."),
                new Decision(
                    DecisionKind.Exempt,
                    figures.Result.Exempt.Length,
                    Noun(figures.Result.Exempt.Length, "exempt assembly", "exempt assemblies"),
                    "Assemblies that the policy leaves out. Nobody judged them; somebody has to answer for that."),
            }.Where(static decision => decision.Count > 0),
        ];
    }

    // Coverage counts code that touches a zone, and not the code before and behind it: the numbers would seem to disagree.
    private static string SayElsewhere(IEnumerable<WaitingCode> waiting) => waiting.Count(static code => code.Declaration is null) switch
    {
        0 => "",
        1 => " One of them touches no zone itself: other code leads from it to a zone, or from a zone to it.",
        var count => FormattableString.Invariant(
            $" {count} of them touch no zone themselves: other code leads from them to a zone, or from a zone to them."),
    };

    private static string Noun(int count, string one, string many) => count == 1 ? one : many;
}
