using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>
/// Origin and facts to verdict: AI code is held against its verifications, claimed code against the person who claims it.
/// </summary>
/// <param name="judge">Judges the core's facts.</param>
public sealed class OriginJudge(Judge judge)
{
    /// <summary>What code that touches zones breaks there.</summary>
    public ImmutableArray<Finding> JudgeTouch(DeclaredOrigin origin, DeclarationFacts facts) =>
        origin.Claim is { } claim ? JudgeClaim(claim, facts.Zones, judge.JudgeClaim) : judge.JudgeTouch(facts);

    /// <summary>What code lacks that zones have to do with, although it touches none of them itself.</summary>
    public ImmutableArray<Finding> JudgeUse(DeclaredOrigin origin, DeclarationFacts facts) =>
        origin.Claim is { } claim ? JudgeClaim(claim, facts.Zones, judge.JudgeUsedClaim) : judge.JudgeUse(facts);

    // The zones that the code would have answered to without the claim.
    private static ImmutableArray<Finding> JudgeClaim(
        ClaimInAiCode claim, ImmutableArray<ZonePolicy> zones, Func<Claim, ImmutableArray<ZonePolicy>, Finding?> judge)
    {
        var asking = zones.RemoveAll(zone => !claim.Around.Marks.Any(mark => zone.AppliesTo(mark)));
        return !asking.IsEmpty && judge(claim.Claim, asking) is { } finding
            ? ImmutableArray.Create(finding)
            : ImmutableArray<Finding>.Empty;
    }
}
