using AiProvenance.Core.Dates;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>One verification, judged for one zone.</summary>
/// <param name="Verification">The verification in the attribute.</param>
/// <param name="Scope">The declaration with the attribute.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Facts">The facts about the judged declaration.</param>
/// <param name="Policy">The policy.</param>
/// <param name="AsOf">The date of the judgement, where known.</param>
/// <param name="People">The people whom texts name.</param>
internal sealed record VerificationCheck(
    Verification Verification,
    VerifiedScope Scope,
    ZonePolicy Zone,
    DeclarationFacts Facts,
    Policy Policy,
    IsoDate? AsOf,
    NamedPeople People)
{
    private static readonly ImmutableArray<(GateRule Rule, Func<VerificationCheck, IEnumerable<string>> FindProblems)> Checks =
        ImmutableArray.Create<(GateRule, Func<VerificationCheck, IEnumerable<string>>)>(
            (GateRule.Stale, StaleCheck.FindProblems),
            (GateRule.NotAllowed, ReviewerCheck.FindProblems),
            (GateRule.Malformed, FormCheck.FindProblems),
            (GateRule.Expired, AgeCheck.FindProblems),
            (GateRule.NotSigned, SignatureCheck.FindProblems));

    /// <summary>The person who signed; null where the signature names no person.</summary>
    public Person? Reviewer { get; } = People.Identify(Verification.By);

    /// <summary>The marks that count against the code in the zone.</summary>
    public ImmutableArray<Mark> Marks => Facts.In(Zone, Policy.BotIdentities).Marks;

    /// <summary>Everything that keeps the verification from counting for the zone: rules with a clause each, without its subject.</summary>
    public ImmutableArray<(GateRule Rule, string Problem)> FindProblems() => Checks
        .SelectMany(check => check.FindProblems(this), (check, problem) => (check.Rule, problem))
        .ToImmutableArray();

    /// <summary>Whether the verification is for the zone at all.</summary>
    public bool IsForZone => IsUnlimited || string.Equals(Verification.Zone!.Trim(), Zone.Name, StringComparison.Ordinal);

    /// <summary>The verification as the subject of a clause.</summary>
    public string Subject => StatedFingerprint.Name(Verification);

    private bool IsUnlimited => Verification.Zone is null;
}
