using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews;

/// <summary>From what a check found in assemblies to the reviews that are open.</summary>
internal static class AssemblyReviews
{
    /// <summary>The open reviews, and those that expire within some days.</summary>
    public static IEnumerable<OpenReview> Find(CheckResult result, IsoDate asOf, int days)
    {
        var declarations = result.Declarations.ToLookup(static declaration => (declaration.Assembly, declaration.Identity));
        foreach (var finding in result.Findings.Where(static finding => finding.Accepted is null && IsAnswered(finding)))
        {
            var open = finding.Uses.IsEmpty
                ? FindOwn(finding, declarations[(finding.Assembly ?? "", finding.Identity!)].FirstOrDefault())
                : finding.Uses.SelectMany(used => FindUsed(finding, used));
            foreach (var review in open)
                yield return review;
        }

        var last = asOf.AddDays(days);
        foreach (var declaration in result.Declarations)
        {
            foreach (var zone in declaration.Zones.Where(zone => IsoDate.TryParse(zone.LastDay, out var day) && day <= last))
                yield return Describe(declaration, zone.Zone) with { LastDay = zone.LastDay };
        }
    }

    /// <summary>How many findings no review answers.</summary>
    public static int CountOthers(CheckResult result) =>
        result.Findings.Count(static finding => finding.Accepted is null && !IsAnswered(finding));

    private static bool IsAnswered(CheckFinding finding) =>
        finding.Identity is not null && ReviewRules.IsAnsweredByReview(finding.Rule);

    private static IEnumerable<OpenReview> FindOwn(CheckFinding finding, CheckedDeclaration? declaration) => finding.Zones.Select(zone =>
    {
        var open = declaration is null ? new OpenReview(finding.Name ?? finding.Identity!, zone)
            : Describe(declaration, zone, finding.Role);
        return open with
        {
            Assembly = finding.Assembly,
            Identity = finding.Identity,
            Place = finding.Place ?? open.Place,
            Faults = [new ReviewFault(finding.Rule, HasProblem(finding.Rule) ? finding.Missing : "")],
            Blocks = finding.IsError,
            Counted = finding.Counted,
            Role = finding.Role,
        };
    });

    private static IEnumerable<OpenReview> FindUsed(CheckFinding finding, UsedDeclaration used) => used.Lacks.SelectMany(
        lack => lack.Zones,
        (lack, zone) => new OpenReview(used.Name, zone)
        {
            Assembly = used.Assembly,
            Identity = used.Identity,
            Place = used.Place,
            Faults = [new ReviewFault(lack.Rule, lack.Problem), new ReviewFault(finding.Rule, finding.Name ?? "")],
            Blocks = finding.IsError,
            IsRequested = ListFor(zone, used.Requests).Any(),
            Requests = [.. ListFor(zone, used.Requests)],
            Prompters = used.Prompters,
            Counted = lack.Counted,
        });

    private static OpenReview Describe(
        CheckedDeclaration declaration, string zone, SignOffRole role = SignOffRole.Reviewer) => new(declaration.Name, zone)
        {
            Assembly = declaration.Assembly,
            Identity = declaration.Identity,
            Place = declaration.Place,
            IsRequested = ListFor(zone, declaration.Requests).Any(),
            Requests = [.. ListFor(zone, declaration.Requests)],
            Prompters =
        [
            .. declaration.Marks.Select(static mark => mark.PromptedBy).OfType<string>().Distinct(StringComparer.Ordinal),
        ],
            Signers =
        [
            .. declaration.Verifications
                .Where(entry => entry.Verification.Role == role)
                .Where(entry => entry.Verification.Zone is not { } only || only.Trim() == zone)
                .Select(static entry => entry.Verification.By)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ],
            Reviewed =
        [
            .. declaration.Verifications
                .Where(static entry => entry.Verification.Role == SignOffRole.Reviewer)
                .Select(static entry => entry.Verification.By)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ],
        };

    private static IEnumerable<ReviewRequest> ListFor(string zone, IEnumerable<ReviewRequest> requests) =>
        requests.Where(request => request.Zone is not { } only || only.Trim() == zone);

    // Without a verification, what is missing is only the review.
    private static bool HasProblem(string rule) => rule is not (RuleIds.Unverified or RuleIds.Reach or RuleIds.LateBinding);
}
