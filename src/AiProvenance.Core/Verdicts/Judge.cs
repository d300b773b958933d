using System.Globalization;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
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
        foreach (var zone in ZonesAsking(declaration))
        {
            JudgeVerifications(declaration, zone, findings);
            JudgeMarks(declaration, zone, findings);
        }

        return findings.ToImmutable();
    }

    /// <summary>
    /// What keeps AI code that the code of these zones uses from counting as verified for them. What its mark states and what it was
    /// based on are asked where it touches a zone itself.
    /// </summary>
    public ImmutableArray<Finding> VerdictOnUse(JudgedDeclaration declaration)
    {
        var findings = new FindingList();
        foreach (var zone in ZonesAsking(declaration))
            JudgeVerifications(declaration, zone, findings);
        return findings.ToImmutable();
    }

    /// <summary>
    /// What is wrong with a claim of human authorship in AI code that the code of these zones uses, or null: a tool may not make one.
    /// Only code that touches a zone itself has to be claimed by one of its reviewers.
    /// </summary>
    public Finding? VerdictOnUse(HumanAuthorship authorship, ImmutableArray<ZonePolicy> zones) =>
        Verdict(authorship, zones.Select(zone => zone with { Reviewers = ImmutableArray<Glob>.Empty }).ToImmutableArray());

    /// <summary>What is wrong with a claim of human authorship in code that touches these zones, or null (AIP0004).</summary>
    public Finding? Verdict(HumanAuthorship authorship, ImmutableArray<ZonePolicy> zones)
    {
        var findings = new FindingList();
        foreach (var zone in zones)
        {
            if (AuthorshipCheck.Problem(authorship, zone, _policy.BotIdentities) is { } problem)
                findings.Add(GateRule.NotAllowed, zone, AuthorshipCheck.Subject(authorship), problem);
        }

        return findings.ToImmutable().FirstOrDefault();
    }

    /// <summary>Whether a verification by this person could count in at least one zone that the declaration touches.</summary>
    /// <param name="by">The person's identity.</param>
    /// <param name="declaration">The declaration; its scopes do not matter.</param>
    public bool MayVerify(string by, JudgedDeclaration declaration) =>
        Person.Of(by) is { } person &&
        ZonesAsking(declaration).Any(zone => !ReviewerCheck.Problems(person, declaration.Marks, zone, _policy.BotIdentities).Any());

    // A verification that counts nowhere is told why; one that counts elsewhere is named only where nothing else counts.
    private void JudgeVerifications(JudgedDeclaration declaration, ZonePolicy zone, FindingList findings)
    {
        var all = Checks(declaration, zone);
        var checks = all.Where(check => check.IsForZone).ToList();
        if (checks.Count == 0)
        {
            findings.Add(GateRule.Unverified, zone);
            foreach (var check in all)
                findings.Add(GateRule.Unverified, zone, check.Subject, "is limited to zone " + PlainText.Quote(check.Verification.Zone!));
            return;
        }

        var judged = checks.Select(check => (Check: check, Problems: check.Problems())).ToList();
        var reviewers = Person.Distinct(judged.Where(entry => entry.Problems.IsEmpty).Select(entry => entry.Check.Reviewer!));
        if (reviewers.Length >= zone.RequiredReviews)
            return;

        if (!reviewers.IsEmpty)
            findings.Add(GateRule.TooFewReviews, zone, "zone '" + zone.Name + "'", TooFew(zone, reviewers));
        foreach (var (check, problems) in judged)
        {
            if (!reviewers.IsEmpty && CountsSomewhere(check))
                continue;
            foreach (var (rule, problem) in problems)
                findings.Add(rule, zone, check.Subject, problem);
        }
    }

    private static void JudgeMarks(JudgedDeclaration declaration, ZonePolicy zone, FindingList findings)
    {
        foreach (var mark in declaration.Marks.Where(mark => zone.AppliesTo(mark.Origin)))
        {
            if (MarkCheck.Missing(mark, declaration.HasGuidance, zone) is not MarkFacts.None and var missing)
            {
                var problem = "does not state " + missing + ", which zone '" + zone.Name + "' requires";
                findings.Add(GateRule.MarkLacksFacts, zone, "its mark (" + mark.Name + ")", problem);
            }
        }
    }

    private static IEnumerable<ZonePolicy> ZonesAsking(JudgedDeclaration declaration) =>
        declaration.Zones.Where(zone => declaration.Marks.Any(mark => zone.AppliesTo(mark.Origin)));

    // Sorted, because the order of attributes over a type's parts is the order in which the files are listed.
    private List<VerificationCheck> Checks(JudgedDeclaration declaration, ZonePolicy zone) => declaration.Scopes
        .SelectMany(
            scope => scope.Verifications,
            (scope, verification) => new VerificationCheck(verification, scope, zone, declaration, _policy, _asOf))
        .OrderBy(check => check.Subject, StringComparer.Ordinal)
        .ThenBy(check => check.Verification.ToString(), StringComparer.Ordinal)
        .ToList();

    private static bool CountsSomewhere(VerificationCheck check) => ZonesAsking(check.Declaration)
        .Select(zone => check with { Zone = zone })
        .Any(elsewhere => elsewhere.IsForZone && elsewhere.Problems().IsEmpty);

    private static string TooFew(ZonePolicy zone, ImmutableArray<Person> reviewers) => string.Format(
        CultureInfo.InvariantCulture,
        "needs verifications by {0} different people, and so far only {1} ({2})",
        zone.RequiredReviews,
        reviewers.Length == 1 ? "1 counts" : reviewers.Length + " count",
        string.Join(", ", reviewers.Select(reviewer => "'" + reviewer.Text + "'")));
}
