using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>One rule that a declaration breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Zones">The zones that ask for it, in the order of the policy; never empty.</param>
/// <param name="Problem">What exactly is wrong, as clauses without a full stop; empty where the rule alone says it.</param>
public sealed record Finding(GateRule Rule, ImmutableArray<ZonePolicy> Zones, string Problem)
{
    /// <summary>Whether it stops the build: one blocking zone is enough.</summary>
    public Enforcement Enforcement =>
        Zones.Any(zone => zone.Enforcement == Enforcement.Block) ? Enforcement.Block : Enforcement.Warn;

    /// <summary>Joins what several findings found wrong, as clauses without a full stop.</summary>
    public static string JoinProblems(IEnumerable<Finding> findings) =>
        string.Join("; ", findings.Select(static finding => finding.Problem).Where(static problem => problem.Length > 0));
}
