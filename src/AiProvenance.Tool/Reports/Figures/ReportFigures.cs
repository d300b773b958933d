using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reports.Figures;

/// <summary>A release in numbers, without a word about how they are shown.</summary>
internal sealed class ReportFigures
{
    /// <summary>How many days ahead a report warns of reviews that expire.</summary>
    public const int SoonDays = 30;

    private ReportFigures(ReleaseReport report)
    {
        Result = report.Result;
        _ = IsoDate.TryParse(Result.AsOf, out var asOf);
        AsOf = asOf;
        Summary = Summary.Of(Result);
        var standings = new Standings(Result);
        var coverage = Result.Declarations.Select(standings.Of).ToList();
        Coverage = Coverage.Of(coverage);
        Zones = ZoneFigures.List(report, standings, asOf);
        Waiting = WaitingCode.List(Result);
        WaitingFor = WaitingReviews.Group(Waiting);
        Others = [.. Result.Findings.Where(static finding => finding is { Blocks: true, Identity: null })];
        Accepted = [.. Result.Findings.Where(static finding => finding.Accepted is not null)];
        Expiring = ExpiringReview.List(Result, asOf);
        Reviews = GivenReview.List(Result.Declarations);
        ReviewAges = AgeGroup.Group(Reviews, asOf);
        Reviewers = Share.Of([.. Reviews.Select(static review => review.Reviewer)]);
        var ai = Result.Declarations.Where(static declaration => declaration.Origin != Origin.Human).ToList();
        Claimed = Result.Declarations.Length - ai.Count;
        Tools = Share.Of([.. ai.SelectMany(
            static declaration => declaration.Marks.Select(OriginFigures.ToolOf).Distinct(StringComparer.OrdinalIgnoreCase))]);
        Origins = OriginFigures.List(Result);
        Guidance = GuidanceFigures.List(Result, asOf);
        Trend = [.. report.Earlier, Now(report, asOf)];
        TrendProblems = report.EarlierProblems;
        Baselines = report.Baselines;
        Decisions = Figures.Decisions.List(this);
    }

    /// <summary>What came of the check.</summary>
    public CheckResult Result { get; }

    /// <summary>The day that ages are counted to.</summary>
    public IsoDate AsOf { get; }

    /// <summary>The result's own counts.</summary>
    public Summary Summary { get; }

    /// <summary>What needs a decision, what keeps the release from passing first.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>How the declarations stand in the zone where each stands worst.</summary>
    public Coverage Coverage { get; }

    /// <summary>The zones.</summary>
    public ImmutableArray<ZoneFigures> Zones { get; }

    /// <summary>The code that keeps the release from passing, by its reviewers.</summary>
    public ImmutableArray<WaitingCode> Waiting { get; }

    /// <summary>How much waits for whom.</summary>
    public ImmutableArray<WaitingReviews> WaitingFor { get; }

    /// <summary>What keeps the release from passing and is about no declaration.</summary>
    public ImmutableArray<CheckFinding> Others { get; }

    /// <summary>What baselines accept.</summary>
    public ImmutableArray<CheckFinding> Accepted { get; }

    /// <summary>What expires, the next first.</summary>
    public ImmutableArray<ExpiringReview> Expiring { get; }

    /// <summary>The reviews that stand on the declarations, each once.</summary>
    public ImmutableArray<GivenReview> Reviews { get; }

    /// <summary>Their ages.</summary>
    public ImmutableArray<AgeGroup> ReviewAges { get; }

    /// <summary>Who gave them.</summary>
    public ImmutableArray<Share> Reviewers { get; }

    /// <summary>The tools that wrote the declarations.</summary>
    public ImmutableArray<Share> Tools { get; }

    /// <summary>The tools and models that wrote them.</summary>
    public ImmutableArray<OriginFigures> Origins { get; }

    /// <summary>How many declarations inside AI code a person claims as their own.</summary>
    public int Claimed { get; }

    /// <summary>The documents that they were written by.</summary>
    public ImmutableArray<GuidanceFigures> Guidance { get; }

    /// <summary>The releases, oldest first, this one last.</summary>
    public ImmutableArray<EarlierRelease> Trend { get; }

    /// <summary>What of the releases before it cannot be read.</summary>
    public ImmutableArray<InputProblem> TrendProblems { get; }

    /// <summary>The sizes of the baselines at the repository's tags, oldest first.</summary>
    public ImmutableArray<BaselineSize> Baselines { get; }

    /// <summary>Counts a report.</summary>
    public static ReportFigures Of(ReleaseReport report) => new(report);

    private EarlierRelease Now(ReleaseReport report, IsoDate asOf) => new(report.Release ?? "this release", asOf)
    {
        HasPassed = Summary.Verdict == Verdict.Satisfied,
        Declarations = Summary.Declarations,
        Verified = Summary.Verified,
        Errors = Summary.Errors,
        Accepted = Summary.Accepted,
    };
}
