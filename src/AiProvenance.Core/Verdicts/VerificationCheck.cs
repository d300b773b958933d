using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>One verification held against one zone.</summary>
/// <param name="Verification">What the attribute states.</param>
/// <param name="Scope">The declaration that it stands on.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Declaration">The declaration that is judged.</param>
/// <param name="Policy">The policy.</param>
/// <param name="AsOf">The date of the judgement, where known.</param>
internal sealed record VerificationCheck(
    Verification Verification, VerifiedScope Scope, ZonePolicy Zone, JudgedDeclaration Declaration, Policy Policy, IsoDate? AsOf)
{
    /// <summary>Everything that keeps the verification from counting for the zone: rules with a clause each.</summary>
    public ImmutableArray<(GateRule Rule, string Problem)> Problems() => Checks
        .Select(check => (check.Rule, Problem: check.Problem(this)))
        .Where(problem => problem.Problem is not null)
        .Select(problem => (problem.Rule, problem.Problem!))
        .ToImmutableArray();

    private static readonly ImmutableArray<(GateRule Rule, Func<VerificationCheck, string?> Problem)> Checks = ImmutableArray.Create(
        (GateRule.Stale, (Func<VerificationCheck, string?>)StaleCheck.Problem),
        (GateRule.NotAllowed, ReviewerCheck.Problem),
        (GateRule.Malformed, FormCheck.Problem),
        (GateRule.Expired, AgeCheck.Problem));
}
