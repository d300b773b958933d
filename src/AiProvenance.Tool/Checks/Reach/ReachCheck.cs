using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Assemblies.Folding;
using AiProvenance.Tool.Checks.Dependencies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks.Reach;

/// <summary>
/// What unmarked code leads to, over all assemblies given: from AI code to the zones that it reaches (AIP0008), and from the zones' own
/// code to the AI code that it depends on (AIP0007).
/// </summary>
internal sealed class ReachCheck(
    ZoneMap zones, OriginMap origins, DeclarationJudge judge, AiCode ai, DependencyCheck direct, ReachSurvey survey, FindingWriter writer)
{
    private readonly List<ReachNode> _starts = [];

    /// <summary>Adds a declaration from which something may be reached.</summary>
    public void Add(Declaration declaration)
    {
        if (origins.Resolve(declaration).IsAi || !FindCritical(declaration).IsEmpty)
            _starts.Add(survey.GetCode(declaration));
    }

    /// <summary>Follows them all.</summary>
    public IEnumerable<CheckFinding> Check()
    {
        survey.Follow();
        var paths = new ReachPaths(survey.All);
        return FindReaching(paths).Concat(FindRelying(paths));
    }

    private ImmutableArray<ZonePolicy> FindCritical(Declaration declaration) =>
        zones.Find(declaration).RemoveAll(static zone => zone.Reach != ReachDepth.Transitive);

    private IEnumerable<CheckFinding> FindReaching(ReachPaths paths)
    {
        var asking = zones.Order(paths.All.SelectMany(static node => node.Touched.Keys)
            .Where(static zone => zone.Reach == ReachDepth.Transitive));
        var maps = asking.Select(zone => (Zone: zone, Map: paths.SearchTowards(
            node => node.Touched.ContainsKey(zone) && !node.IsBoundary(zone), node => node.IsBoundary(zone)))).ToList();
        foreach (var start in _starts.Where(static start => start.Origin.IsAi))
        {
            // What it touches itself is AIP0001's to judge.
            var reached = maps.Where(entry => !start.Touched.ContainsKey(entry.Zone))
                .Select(entry => (entry.Zone, Path: paths.Trace(entry.Map, start)))
                .Where(static entry => !entry.Path.IsEmpty)
                .ToList();
            if (reached.Count > 0 && Judge(start, reached) is { } finding)
                yield return finding;
        }
    }

    private CheckFinding? Judge(ReachNode start, List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached)
    {
        var declaration = start.Declaration!;
        var findings = judge.JudgeUse(declaration, start.Origin, [.. reached.Select(static entry => entry.Zone)]);
        if (findings.IsEmpty)
            return null;
        var asking = zones.Order(findings.SelectMany(static finding => finding.Zones));
        var shown = reached.Where(entry => asking.Contains(entry.Zone))
            .ToDictionary(static entry => entry.Zone, static entry => LeadToZone(entry.Zone, entry.Path).ToImmutableArray());
        var finding = new Finding(GateRule.Reaches, asking, [.. findings.SelectMany(static found => found.Culprits)])
        {
            Role = Finding.Combine(findings),
        };
        return writer.Write(
            declaration,
            start.Origin,
            finding,
            Messages.DescribeLead(declaration.Name, start.Origin, finding, zone => shown[zone]),
            [.. asking.Select(zone => string.Join(" -> ", shown[zone]))]);
    }

    // Where the last step is itself part of the zone, it is the touch.
    private static IEnumerable<string> LeadToZone(ZonePolicy zone, ImmutableArray<ReachNode> path) =>
        path[^1].Touched[zone] is { Rank: > 0, Name: var touched } ? ReachPaths.Name(path).Append(touched) : ReachPaths.Name(path);

    private IEnumerable<CheckFinding> FindRelying(ReachPaths paths)
    {
        var critical = _starts.Where(start => !FindCritical(start.Declaration!).IsEmpty).ToList();
        var reached = critical.ToDictionary(
            static start => start, static _ => new List<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)>());
        foreach (var zone in zones.Order(critical.SelectMany(start => FindCritical(start.Declaration!))))
        {
            var targets = paths.All.Where(node => node.Ai is { } code && !ai.FindLacking(code, zone).IsEmpty).ToHashSet();
            if (targets.Count == 0)
                continue;
            var asking = critical.Where(start => FindCritical(start.Declaration!).Contains(zone))
                .GroupBy(start => Known(start, targets), HashSet<ReachNode>.CreateSetComparer());
            foreach (var alike in asking)
            {
                var map = paths.SearchTowards(node => targets.Contains(node) && !alike.Key.Contains(node), node => IsBoundary(node, zone));
                foreach (var start in alike)
                {
                    if (paths.Trace(map, start) is { IsEmpty: false } path)
                        reached[start].Add((zone, path));
                }
            }
        }

        foreach (var start in critical.Where(start => reached[start].Count > 0))
        {
            var dependencies = reached[start].GroupBy(static found => found.Path[^1]).Select(same => new Dependency(
                same.Key.Ai!.Value,
                [.. same.SelectMany(found => ai.FindLacking(same.Key.Ai!.Value, found.Zone))],
                ReachPaths.Name(same.First().Path)));
            yield return direct.Write(start.Declaration!, [.. dependencies]);
        }
    }

    // What a declaration uses itself is told already.
    private HashSet<ReachNode> Known(ReachNode start, HashSet<ReachNode> targets)
    {
        var used = direct.Find(start.Declaration!).Select(static dependency => dependency.Ai.Declaration).ToHashSet();
        return [.. targets.Where(target => used.Contains(target.Ai!.Value.Declaration))];
    }

    // Marked code and the zone's own answer for themselves.
    private bool IsBoundary(ReachNode node, ZonePolicy zone) =>
        (node.Ai is not null && node.IsBoundary(zone)) || (node.Kind == ReachKind.Code && zones.Find(node.Declaration!).Contains(zone));
}
