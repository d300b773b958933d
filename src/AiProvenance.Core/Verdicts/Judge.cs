using System.Globalization;
using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Core.Wording;

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
    public ImmutableArray<Finding> JudgeTouch(DeclarationFacts facts)
    {
        var findings = new FindingList();
        foreach (var zone in ZonesAsking(facts))
        {
            JudgeVerifications(facts, zone, findings);
            JudgeGuidance(facts, zone, findings);
            JudgeMarks(facts, zone, findings);
        }

        return findings.ToImmutable();
    }

    /// <summary>
    /// The reasons why AI code that these zones' code uses does not count as verified for them. Its mark's facts and its guidance are
    /// judged only where it touches a zone itself.
    /// </summary>
    public ImmutableArray<Finding> JudgeUse(DeclarationFacts facts)
    {
        var findings = new FindingList();
        foreach (var zone in ZonesAsking(facts))
            JudgeVerifications(facts, zone, findings);
        return findings.ToImmutable();
    }

    /// <summary>
    /// The fault of a claim of human authorship in AI code that these zones' code uses, or null: a tool may not make one. Only code that
    /// touches a zone itself must be claimed by one of its reviewers.
    /// </summary>
    public Finding? JudgeUsedClaim(Claim claim, ImmutableArray<ZonePolicy> zones) =>
        JudgeClaim(claim, zones, isInZones: false);

    /// <summary>The fault of a claim of human authorship in code that touches these zones, or null (AIP0004).</summary>
    public Finding? JudgeClaim(Claim claim, ImmutableArray<ZonePolicy> zones) => JudgeClaim(claim, zones, isInZones: true);

    /// <summary>The zones in which fewer people's verifications count than are required.</summary>
    public ImmutableArray<ZonePolicy> FindZonesLackingReviews(DeclarationFacts facts) => ZonesAsking(facts)
        .Where(zone => Reviewers(facts, zone).Length < zone.RequiredReviews)
        .ToImmutableArray();

    /// <summary>The zones that would still lack reviews after a signature.</summary>
    /// <param name="facts">The declaration.</param>
    /// <param name="signature">The person's signature. Its ticket is left out: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> FindZonesLackingReviewsAfter(DeclarationFacts facts, VerifiedScope signature) =>
        FindZonesLackingReviews(facts)
            .Where(zone => ReviewersWith(signature, facts, zone).Length < zone.RequiredReviews)
            .ToImmutableArray();

    /// <summary>
    /// The zones that lack reviews and in which the signature would count as another review, because its person may verify there.
    /// </summary>
    /// <param name="facts">The declaration.</param>
    /// <param name="signature">The person's signature. Its ticket is left out: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> FindZonesOpenTo(DeclarationFacts facts, VerifiedScope signature) => FindZonesLackingReviews(facts)
        .Where(zone => ReviewersWith(signature, facts, zone).Length > Reviewers(facts, zone).Length)
        .ToImmutableArray();

    /// <summary>
    /// Why one verification does not count for a zone: rules with a clause each, without its subject; empty where it counts.
    /// </summary>
    public ImmutableArray<(GateRule Rule, string Problem)> FindFaults(
        DeclarationFacts facts, VerifiedScope scope, Verification verification, ZonePolicy zone) =>
        new VerificationCheck(verification, scope, zone, facts, _policy, _asOf).FindProblems();

    private Finding? JudgeClaim(Claim claim, ImmutableArray<ZonePolicy> zones, bool isInZones)
    {
        var findings = new FindingList();
        foreach (var zone in zones)
        {
            if (ClaimCheck.FindProblem(claim, zone, _policy.BotIdentities, isInZones) is { } problem)
                findings.Add(GateRule.NotAllowed, zone, ClaimCheck.Subject(claim), problem);
        }

        return findings.ToImmutable().FirstOrDefault();
    }

    private ImmutableArray<Person> ReviewersWith(VerifiedScope signature, DeclarationFacts facts, ZonePolicy zone)
    {
        var signed = new DeclarationFacts { Marks = facts.Marks, Scopes = ImmutableArray.Create(signature) };
        var counting = Counting(Checks(signed, zone with { TicketPattern = null }));
        return Person.Distinct(Reviewers(facts, zone).Concat(counting));
    }

    private ImmutableArray<Person> Reviewers(DeclarationFacts facts, ZonePolicy zone) => Person.Distinct(Counting(Checks(facts, zone)));

    private static IEnumerable<Person> Counting(IEnumerable<VerificationCheck> checks) => checks
        .Where(check => check.IsForZone && check.FindProblems().IsEmpty)
        .Select(check => check.Reviewer!);

    // A verification that counts nowhere is told why; one that counts elsewhere is named only where nothing else counts.
    private void JudgeVerifications(DeclarationFacts facts, ZonePolicy zone, FindingList findings)
    {
        var all = Checks(facts, zone);
        var checks = all.Where(check => check.IsForZone).ToList();
        if (checks.Count == 0)
        {
            findings.Add(GateRule.Unverified, zone);
            foreach (var check in all)
                findings.Add(GateRule.Unverified, zone, check.Subject, "is limited to zone " + PlainText.Quote(check.Verification.Zone!));
            return;
        }

        var judged = checks.Select(check => (Check: check, Problems: check.FindProblems())).ToList();
        var reviewers = Person.Distinct(judged.Where(entry => entry.Problems.IsEmpty).Select(entry => entry.Check.Reviewer!));
        if (reviewers.Length >= zone.RequiredReviews)
            return;

        if (!reviewers.IsEmpty)
        {
            findings.Add(
                GateRule.TooFewReviews,
                zone,
                ZoneText.Name(zone),
                TooFew(zone, reviewers),
                reviewers.Select(static reviewer => reviewer.Text));
        }

        foreach (var (check, problems) in judged)
        {
            if (!reviewers.IsEmpty && CountsSomewhere(check))
                continue;
            foreach (var (rule, problem) in problems)
            {
                if (rule == GateRule.Stale)
                    findings.Add(rule, zone, problem, "after " + check.Subject);
                else
                    findings.Add(rule, zone, check.Subject, problem);
            }
        }
    }

    // The reviewer may have read the same outdated page, so no verification outweighs bad guidance.
    private void JudgeGuidance(DeclarationFacts facts, ZonePolicy zone, FindingList findings)
    {
        var counted = facts.In(zone, _policy.BotIdentities);
        var marks = WithFacts(counted.Marks);
        foreach (var guidance in counted.Guidance.OrderBy(guidance => guidance.ToString(), StringComparer.Ordinal))
        {
            foreach (var problem in GuidanceCheck.FindProblems(guidance, marks, zone, _asOf))
                findings.Add(GateRule.UnreliableGuidance, zone, GuidanceCheck.Subject(guidance), problem);
        }
    }

    // Unmarked code has no mark of which anything could be asked.
    private void JudgeMarks(DeclarationFacts facts, ZonePolicy zone, FindingList findings)
    {
        var counted = facts.In(zone, _policy.BotIdentities);
        foreach (var mark in WithFacts(counted.Marks.RemoveAll(static mark => mark.IsDefault)))
        {
            foreach (var problem in MarkCheck.FindProblems(mark, counted.Guidance, zone, _policy.BotIdentities))
                findings.Add(GateRule.MarkLacksFacts, zone, "its mark (" + ShortText.Cut(mark.Name, 60) + ")", problem);
        }
    }

    // Each mark states its own facts. A whole file's mark has no place for facts, so a mark beside the code states them.
    private static ImmutableArray<Mark> WithFacts(ImmutableArray<Mark> marks) =>
        marks.Any(static mark => mark.CanStateFacts) ? marks.RemoveAll(static mark => !mark.CanStateFacts) : marks;

    private IEnumerable<ZonePolicy> ZonesAsking(DeclarationFacts facts) =>
        facts.Zones.Where(zone => facts.In(zone, _policy.BotIdentities).Marks.Any(mark => zone.AppliesTo(mark)));

    // Sorted, because the order of attributes over a type's parts is the order in which the files are listed.
    private List<VerificationCheck> Checks(DeclarationFacts facts, ZonePolicy zone) => facts.Scopes
        .SelectMany(
            scope => scope.Verifications,
            (scope, verification) => new VerificationCheck(verification, scope, zone, facts, _policy, _asOf))
        .OrderBy(check => check.Subject, StringComparer.Ordinal)
        .ThenBy(check => check.Verification.ToString(), StringComparer.Ordinal)
        .ToList();

    private bool CountsSomewhere(VerificationCheck check) => ZonesAsking(check.Facts)
        .Select(zone => check with { Zone = zone })
        .Any(elsewhere => elsewhere.IsForZone && elsewhere.FindProblems().IsEmpty);

    private static string TooFew(ZonePolicy zone, ImmutableArray<Person> reviewers) => string.Format(
        CultureInfo.InvariantCulture,
        "needs {0} people, and only {1} so far",
        zone.RequiredReviews,
        reviewers.Length == 1
            ? PlainText.Quote(reviewers[0].Text) + " counts"
            : reviewers.Length.ToString(CultureInfo.InvariantCulture) + " count (" +
                ShortList.Write(reviewers.Select(static reviewer => PlainText.Quote(reviewer.Text)).ToList(), 2) + ")");
}
