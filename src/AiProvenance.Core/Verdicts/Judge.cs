using System.Globalization;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>(touches, verifications, policy) to verdict: the one place that decides whether AI code may pass.</summary>
public sealed class Judge
{
    private readonly Policy _policy;
    private readonly IsoDate? _asOf;

    /// <summary>Creates a judge.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The date to judge at, or null where it is not known; ages and future dates are then not judged.</param>
    public Judge(Policy policy, IsoDate? asOf)
    {
        _policy = policy;
        _asOf = asOf;
    }

    /// <summary>The rules that a marked declaration breaks, each once, in the order of their IDs; empty where it may pass.</summary>
    public ImmutableArray<Finding> Verdict(JudgedDeclaration declaration)
    {
        var findings = new FindingList();
        foreach (var zone in declaration.Zones)
        {
            if (!declaration.Marks.Any(mark => zone.AppliesTo(mark.Origin)))
                continue;
            JudgeVerifications(declaration, zone, findings);
            if (MarkCheck.Missing(declaration, zone) is not MarkFacts.None and var missing)
                findings.Add(GateRule.MarkLacksFacts, zone, "zone '" + zone.Name + "' requires " + missing + ", which the mark does not state");
        }

        return findings.ToImmutable();
    }

    /// <summary>What is wrong with a claim of human authorship in code that touches these zones, or null (AIP0004).</summary>
    public Finding? Verdict(HumanAuthorship authorship, ImmutableArray<ZonePolicy> zones) =>
        ReviewerCheck.AuthorshipProblem(authorship, zones, _policy.BotIdentities) is { } problem
            ? new Finding(GateRule.NotAllowed, zones, problem)
            : null;

    // A verification that counts nowhere is told why; one that counts elsewhere is named only where nothing else counts.
    private void JudgeVerifications(JudgedDeclaration declaration, ZonePolicy zone, FindingList findings)
    {
        var checks = Checks(declaration, zone);
        if (checks.Count == 0)
        {
            findings.Add(GateRule.Unverified, zone, "");
            return;
        }

        var judged = checks.Select(check => (Check: check, Problems: check.Problems())).ToList();
        var reviewers = judged.Where(entry => entry.Problems.IsEmpty).Select(entry => entry.Check.Verification.By!.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (reviewers.Count >= zone.RequiredReviews)
            return;

        if (reviewers.Count > 0)
            findings.Add(GateRule.TooFewReviews, zone, TooFew(zone, reviewers));
        foreach (var (check, problems) in judged)
        {
            if (reviewers.Count > 0 && CountsSomewhere(declaration, check))
                continue;
            foreach (var (rule, problem) in problems)
                findings.Add(rule, zone, problem);
        }
    }

    private List<VerificationCheck> Checks(JudgedDeclaration declaration, ZonePolicy zone) => declaration.Scopes
        .SelectMany(scope => scope.Verifications, (scope, verification) => (scope, verification))
        .Where(pair => IsFor(pair.verification, zone))
        .Select(pair => new VerificationCheck(pair.verification, pair.scope, zone, declaration, _policy, _asOf))
        .ToList();

    private static bool CountsSomewhere(JudgedDeclaration declaration, VerificationCheck check) => declaration.Zones
        .Any(zone => IsFor(check.Verification, zone) && (check with { Zone = zone }).Problems().IsEmpty);

    private static bool IsFor(Verification verification, ZonePolicy zone) =>
        verification.Zone is not { } limit || string.Equals(limit.Trim(), zone.Name, StringComparison.Ordinal);

    private static string TooFew(ZonePolicy zone, List<string> reviewers) => string.Format(
        CultureInfo.InvariantCulture,
        "zone '{0}' needs {1} different reviewers, and only {2} counts so far ({3})",
        zone.Name,
        zone.RequiredReviews,
        reviewers.Count,
        string.Join(", ", reviewers));
}
