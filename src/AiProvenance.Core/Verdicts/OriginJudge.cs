using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>From origin and facts to verdict: AI code is judged by its verifications, claimed code by the person who claims it.</summary>
/// <param name="judge">Judges the core's facts.</param>
public sealed class OriginJudge(Judge judge)
{
    /// <summary>The rules that code breaks in the zones that it touches.</summary>
    public ImmutableArray<Finding> JudgeTouch(DeclaredOrigin origin, DeclarationFacts facts) =>
        origin.Claim is { } claim ? JudgeClaim(claim, facts.Zones, judge.JudgeClaim) : judge.JudgeTouch(facts);

    /// <summary>The rules that code breaks in zones that it does not touch itself, but is involved with.</summary>
    public ImmutableArray<Finding> JudgeUse(DeclaredOrigin origin, DeclarationFacts facts) =>
        origin.Claim is { } claim ? JudgeClaim(claim, facts.Zones, judge.JudgeUsedClaim) : judge.JudgeUse(facts);

    // The zones that the code would have answered to without the claim.
    private static ImmutableArray<Finding> JudgeClaim(
        ClaimInAiCode claim, ImmutableArray<ZonePolicy> zones, Func<Claim, ImmutableArray<ZonePolicy>, Finding?> judge)
    {
        var asking = zones.RemoveAll(zone => !claim.Around.Marks.Any(mark => zone.AppliesTo(mark)));
        if (asking.IsEmpty)
            return ImmutableArray<Finding>.Empty;
        var faults = claim.Claims.Select(one => judge(one, asking)).OfType<Finding>().ToList();
        return faults.Count == 0 ? ImmutableArray<Finding>.Empty : ImmutableArray.Create(faults[0] with
        {
            Zones = asking.RemoveAll(zone => !faults.Exists(fault => fault.Zones.Contains(zone))),
            Culprits = faults.SelectMany(static fault => fault.Culprits).Distinct().ToImmutableArray(),
        });
    }
}
