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
    private static readonly ImmutableArray<SignOffRole> Roles = ImmutableArray.Create(SignOffRole.Reviewer, SignOffRole.Approver);

    private readonly Policy _policy;
    private readonly IsoDate? _asOf;
    private readonly NamedPeople _people;

    /// <summary>Creates a judge.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="asOf">The date to judge at, or null where it is not known; ages and future dates are then not judged.</param>
    public Judge(Policy policy, IsoDate? asOf)
    {
        _policy = policy;
        _asOf = asOf;
        _people = new NamedPeople(policy.BotIdentities);
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

    /// <summary>The zones in which fewer people's verifications or approvals count than are required.</summary>
    public ImmutableArray<ZonePolicy> FindZonesLackingReviews(DeclarationFacts facts) => ZonesAsking(facts)
        .Where(zone => Lacks(facts, zone, SignOffRole.Reviewer) || Lacks(facts, zone, SignOffRole.Approver))
        .ToImmutableArray();

    /// <summary>The zones in which fewer people count in a role than are required.</summary>
    public ImmutableArray<ZonePolicy> FindZonesLacking(DeclarationFacts facts, SignOffRole role) =>
        ZonesAsking(facts).Where(zone => Lacks(facts, zone, role)).ToImmutableArray();

    /// <summary>The zones that would still lack reviews or approvals after a signature.</summary>
    /// <param name="facts">The declaration.</param>
    /// <param name="signature">The person's signature. Its ticket is left out: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> FindZonesLackingReviewsAfter(DeclarationFacts facts, VerifiedScope signature) =>
        FindZonesLackingReviews(facts)
            .Where(zone => Roles.Any(role => PeopleWith(signature, facts, zone, role).Length < zone.CountNeeded(role)))
            .ToImmutableArray();

    /// <summary>
    /// The zones that lack reviews, or approvals alone, and in which the signature would count as another one, because its person may
    /// give it there and it costs no approval.
    /// </summary>
    /// <param name="facts">The declaration.</param>
    /// <param name="signature">The person's signature. Its ticket is left out: only the person can state it.</param>
    public ImmutableArray<ZonePolicy> FindZonesOpenTo(DeclarationFacts facts, VerifiedScope signature)
    {
        var role = signature.Verifications[0].Role;
        return ZonesAsking(facts)
            .Where(zone => Lacks(facts, zone, role) && (role == SignOffRole.Reviewer || !Lacks(facts, zone, SignOffRole.Reviewer)))
            .Where(zone => PeopleWith(signature, facts, zone, role).Length > People(facts, zone, role).Length)
            .Where(zone => PeopleWith(signature, facts, zone, SignOffRole.Approver).Length >=
                People(facts, zone, SignOffRole.Approver).Length)
            .ToImmutableArray();
    }

    /// <summary>
    /// Why one verification does not count for a zone: rules with a clause each, without its subject; empty where it counts.
    /// </summary>
    public ImmutableArray<(GateRule Rule, string Problem)> FindFaults(
        DeclarationFacts facts, VerifiedScope scope, Verification verification, ZonePolicy zone) =>
        new VerificationCheck(verification, scope, zone, facts, _policy, _asOf, _people).FindProblems();

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

    private bool Lacks(DeclarationFacts facts, ZonePolicy zone, SignOffRole role) =>
        zone.CountNeeded(role) > 0 && People(facts, zone, role).Length < zone.CountNeeded(role);

    private ImmutableArray<Person> PeopleWith(VerifiedScope signature, DeclarationFacts facts, ZonePolicy zone, SignOffRole role)
    {
        var unticketed = zone with { TicketPattern = null };
        var signed = facts with { Scopes = facts.Scopes.Add(signature) };
        return Person.Distinct(Counting(Checks(signed, zone, role)
            .Select(check => ReferenceEquals(check.Scope, signature) ? check with { Zone = unticketed } : check)));
    }

    private ImmutableArray<Person> People(DeclarationFacts facts, ZonePolicy zone, SignOffRole role) =>
        Person.Distinct(Counting(Checks(facts, zone, role)));

    private static IEnumerable<Person> Counting(IEnumerable<VerificationCheck> checks) => checks
        .Where(check => check.IsForZone && check.FindProblems().IsEmpty)
        .Select(check => check.Reviewer!);

    // Approvals are asked for once the reviews are there; those that exist are judged at once.
    private void JudgeVerifications(DeclarationFacts facts, ZonePolicy zone, FindingList findings)
    {
        var isReviewed = JudgeReviews(facts, zone, findings);
        if (zone.RequiredApprovals > 0)
            JudgeApprovals(facts, zone, isReviewed, findings);
    }

    private bool JudgeReviews(DeclarationFacts facts, ZonePolicy zone, FindingList findings)
    {
        var all = Checks(facts, zone, SignOffRole.Reviewer);
        var checks = all.FindAll(static check => check.IsForZone);
        if (checks.Count == 0)
        {
            findings.Add(GateRule.Unverified, zone);
            foreach (var check in all)
                findings.Add(GateRule.Unverified, zone, check.Subject, IsLimited(check));
            return false;
        }

        var reviewers = JudgePeople(checks, zone, findings);
        if (!reviewers.IsEmpty && reviewers.Length < zone.RequiredReviews)
        {
            findings.Add(
                GateRule.TooFewReviews,
                zone,
                ZoneText.Name(zone),
                TooFew(zone, reviewers),
                reviewers.Select(static reviewer => reviewer.Text));
        }

        return reviewers.Length >= zone.RequiredReviews;
    }

    private void JudgeApprovals(DeclarationFacts facts, ZonePolicy zone, bool isReviewed, FindingList findings)
    {
        const SignOffRole Role = SignOffRole.Approver;
        var all = Checks(facts, zone, Role);
        var checks = all.FindAll(static check => check.IsForZone);
        var approvers = JudgePeople(checks, zone, findings);
        if (approvers.Length >= zone.RequiredApprovals)
            return;
        var isMissing = checks.Count == 0 || !approvers.IsEmpty;
        if (!isReviewed && isMissing)
            findings.AwaitApproval(zone);
        if (!isReviewed || !isMissing)
            return;
        findings.Add(GateRule.TooFewReviews, zone, ZoneText.Name(zone), TooFewApprovals(zone, approvers), Role);
        foreach (var check in all.Where(static check => !check.IsForZone))
            findings.Add(GateRule.TooFewReviews, zone, check.Subject, IsLimited(check), Role);
    }

    // A verification that counts nowhere is told why; one that counts elsewhere is named only where nothing else counts.
    private ImmutableArray<Person> JudgePeople(List<VerificationCheck> checks, ZonePolicy zone, FindingList findings)
    {
        var judged = checks.ConvertAll(static check => (Check: check, Problems: check.FindProblems()));
        var people = Person.Distinct(judged.Where(entry => entry.Problems.IsEmpty).Select(entry => entry.Check.Reviewer!));
        foreach (var (check, problems) in judged)
        {
            var role = check.Verification.Role;
            if (people.Length >= zone.CountNeeded(role) || (!people.IsEmpty && CountsSomewhere(check)))
                continue;
            foreach (var (rule, problem) in problems)
            {
                if (rule == GateRule.Stale)
                    findings.Add(rule, zone, problem, "after " + check.Subject, role);
                else
                    findings.Add(rule, zone, check.Subject, problem, role);
            }
        }

        return people;
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
    private List<VerificationCheck> Checks(DeclarationFacts facts, ZonePolicy zone, SignOffRole role) => facts.Scopes
        .SelectMany(
            scope => scope.Verifications.Where(verification => verification.Role == role),
            (scope, verification) => new VerificationCheck(verification, scope, zone, facts, _policy, _asOf, _people))
        .OrderBy(check => check.Subject, StringComparer.Ordinal)
        .ThenBy(check => check.Verification.ToString(), StringComparer.Ordinal)
        .ToList();

    private bool CountsSomewhere(VerificationCheck check) => ZonesAsking(check.Facts)
        .Select(zone => check with { Zone = zone })
        .Any(elsewhere => elsewhere.IsForZone && elsewhere.FindProblems().IsEmpty);

    private static string IsLimited(VerificationCheck check) => "is limited to zone " + PlainText.Quote(check.Verification.Zone!);

    private static string TooFew(ZonePolicy zone, ImmutableArray<Person> reviewers) => string.Format(
        CultureInfo.InvariantCulture, "needs {0} people, and only {1} so far", zone.RequiredReviews, Count(reviewers));

    private static string TooFewApprovals(ZonePolicy zone, ImmutableArray<Person> approvers) =>
        (zone.RequiredApprovals == 1
            ? "needs an approval"
            : string.Format(CultureInfo.InvariantCulture, "needs {0} approvals", zone.RequiredApprovals)) +
        (approvers.IsEmpty ? ", and has none" : ", and only " + Count(approvers) + " so far");

    private static string Count(ImmutableArray<Person> people) => people.Length == 1
        ? PlainText.Quote(people[0].Text) + " counts"
        : people.Length.ToString(CultureInfo.InvariantCulture) + " count (" +
            ShortList.Write(people.Select(static person => PlainText.Quote(person.Text)).ToList(), 2) + ")";
}
