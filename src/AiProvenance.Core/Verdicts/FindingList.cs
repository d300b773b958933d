using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verdicts;

/// <summary>Collects findings so that each rule speaks once, for all zones that it holds for.</summary>
internal sealed class FindingList
{
    private readonly SortedDictionary<GateRule, (List<ZonePolicy> Zones, List<string> Problems)> _findings = [];

    public void Add(GateRule rule, ZonePolicy zone, string problem)
    {
        if (!_findings.TryGetValue(rule, out var finding))
            _findings.Add(rule, finding = ([], []));
        if (!finding.Zones.Contains(zone))
            finding.Zones.Add(zone);
        if (problem.Length > 0 && !finding.Problems.Contains(problem))
            finding.Problems.Add(problem);
    }

    public ImmutableArray<Finding> ToImmutable() => _findings
        .Select(pair => new Finding(pair.Key, pair.Value.Zones.ToImmutableArray(), string.Join("; ", pair.Value.Problems)))
        .ToImmutableArray();
}
