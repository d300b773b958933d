using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>One rule that a declaration breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Zones">The zones that ask for it, in the order of the policy; never empty.</param>
/// <param name="Culprits">What exactly is wrong; empty where the rule alone says it.</param>
public sealed record Finding(GateRule Rule, ImmutableArray<ZonePolicy> Zones, ImmutableArray<Culprit> Culprits)
{
    /// <summary>The people whose reviews count, where they are too few (AIP0003); in no particular zone's name.</summary>
    public ImmutableArray<string> Counted { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether reviewers or approvers have to act.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The zones of it that ask for approvals once the reviews are there, and have too few.</summary>
    public ImmutableArray<ZonePolicy> AwaitingApproval { get; init; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>The lists of the people who may act; empty means anyone but bots.</summary>
    public IEnumerable<Glob> People => Zones.SelectMany(zone => zone.ListPeople(Role));

    /// <summary>
    /// The role that has to act for a finding that rests on others: an approver only where nothing else is missing.
    /// </summary>
    public static SignOffRole Combine(IEnumerable<Finding> findings) =>
        findings.Any(static finding => finding.Role == SignOffRole.Reviewer) ? SignOffRole.Reviewer : SignOffRole.Approver;

    /// <summary>What exactly is wrong, as clauses without a full stop.</summary>
    public string Problem => string.Join("; ", Culprits);

    /// <summary>Whether it stops the build: one blocking zone is enough.</summary>
    public Enforcement Enforcement =>
        Zones.Any(zone => zone.Enforcement == Enforcement.Block) ? Enforcement.Block : Enforcement.Warn;
}

/// <summary>What breaks a rule, and how.</summary>
/// <param name="Subject">What breaks it: a clause's subject.</param>
/// <param name="Problems">How: each the rest of a clause.</param>
public sealed record Culprit(string Subject, ImmutableArray<string> Problems)
{
    /// <summary>The first problem, with its subject.</summary>
    public string WriteFirst() => Subject + " " + Problems[0];

    /// <inheritdoc/>
    public override string ToString() => Subject + " " + string.Join(" and ", Problems);
}

/// <summary>The rules about declarations, in the order of their IDs.</summary>
public enum GateRule
{
    /// <summary>AIP0001: no verification at all.</summary>
    Unverified,

    /// <summary>AIP0002: verified once, changed since.</summary>
    Stale,

    /// <summary>AIP0003: some verifications count, but too few.</summary>
    TooFewReviews,

    /// <summary>AIP0004: this person may not verify or claim the code.</summary>
    NotAllowed,

    /// <summary>AIP0005: the verification is incomplete or malformed.</summary>
    Malformed,

    /// <summary>AIP0006: the verification is older than the zone allows.</summary>
    Expired,

    /// <summary>AIP0007: critical code depends on AI code that is not verified for its zone.</summary>
    DependsOnUnverified,

    /// <summary>AIP0008: AI code reaches a zone through unmarked code.</summary>
    Reaches,

    /// <summary>AIP0009: guidance is too old or not trusted.</summary>
    UnreliableGuidance,

    /// <summary>AIP0010: AI code names a zone's code for the run time to find.</summary>
    BindsLate,

    /// <summary>AIP0101: the mark lacks facts that the zone requires.</summary>
    MarkLacksFacts,

    /// <summary>AIP0303: the verification is not signed as the zone asks.</summary>
    NotSigned,
}
