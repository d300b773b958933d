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
            JudgeGuidance(declaration, zone, findings);
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

    /// <summary>The zones in which fewer people's verifications count than are required.</summary>
    public ImmutableArray<ZonePolicy> Lacking(JudgedDeclaration declaration) => ZonesAsking(declaration)
        .Where(zone => Reviewers(declaration, zone).Length < zone.RequiredReviews)
        .ToImmutableArray();

    /// <summary>Those zones that would still lack reviews if somebody signed.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="signature">What the person would sign. Its ticket is left aside: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> LackingAfter(JudgedDeclaration declaration, VerifiedScope signature) => Lacking(declaration)
        .Where(zone => ReviewersWith(signature, declaration, zone).Length < zone.RequiredReviews)
        .ToImmutableArray();

    /// <summary>Those zones that lack reviews and in which the signature would count as another one: its person may verify there.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="signature">What the person would sign. Its ticket is left aside: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> OpenTo(JudgedDeclaration declaration, VerifiedScope signature) => Lacking(declaration)
        .Where(zone => ReviewersWith(signature, declaration, zone).Length > Reviewers(declaration, zone).Length)
        .ToImmutableArray();

    private ImmutableArray<Person> ReviewersWith(VerifiedScope signature, JudgedDeclaration declaration, ZonePolicy zone)
    {
        var signed = Counting(Checks(new JudgedDeclaration { Marks = declaration.Marks, Scopes = ImmutableArray.Create(signature) }, zone with { TicketPattern = null }));
        return Person.Distinct(Reviewers(declaration, zone).Concat(signed));
    }

    private ImmutableArray<Person> Reviewers(JudgedDeclaration declaration, ZonePolicy zone) => Person.Distinct(Counting(Checks(declaration, zone)));

    private static IEnumerable<Person> Counting(IEnumerable<VerificationCheck> checks) => checks
        .Where(check => check.IsForZone && check.Problems().IsEmpty)
        .Select(check => check.Reviewer!);

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

    // Whoever verified the code may have read the same outdated page: no verification outweighs what it was based on.
    private void JudgeGuidance(JudgedDeclaration declaration, ZonePolicy zone, FindingList findings)
    {
        var marks = declaration.Marks.Where(mark => zone.AppliesTo(mark.Origin)).ToList();
        foreach (var guidance in declaration.Guidance.OrderBy(guidance => guidance.ToString(), StringComparer.Ordinal))
        {
            foreach (var problem in GuidanceCheck.Problems(guidance, marks, zone, _asOf))
                findings.Add(GateRule.UnreliableGuidance, zone, GuidanceCheck.Subject(guidance), problem);
        }
    }

    private static void JudgeMarks(JudgedDeclaration declaration, ZonePolicy zone, FindingList findings)
    {
        foreach (var mark in declaration.Marks.Where(mark => zone.AppliesTo(mark.Origin)))
        {
            if (MarkCheck.Missing(mark, declaration.Guidance, zone) is not MarkFacts.None and var missing)
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
