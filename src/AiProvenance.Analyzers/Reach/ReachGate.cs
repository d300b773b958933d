using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// Follows unmarked code in both directions: from AI code to the zones that it reaches (AIP0008), and from the zones' own code to the AI
/// code that it depends on (AIP0007). Direct uses are judged on the way.
/// </summary>
internal sealed class ReachGate : Gate
{
    private readonly ConcurrentDictionary<SyntaxNode, DependencyEvidence> _used = new();
    private readonly DependencyGate _direct;
    private readonly ReachSurvey _survey;

    public ReachGate(GateSteps steps)
        : base(steps)
    {
        _direct = new DependencyGate(steps);
        _survey = new ReachSurvey(_direct, steps);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Rules { get; } = ImmutableArray.Create(RuleIds.UnverifiedDependency, RuleIds.Reach);

    /// <inheritdoc/>
    public override bool ConcludesAtEnd => true;

    /// <inheritdoc/>
    public override bool IsPossible(CancellationToken cancellationToken) => true;

    /// <inheritdoc/>
    public override bool IsPossibleIn(INamedTypeSymbol type, CancellationToken cancellationToken) => true;

    /// <inheritdoc/>
    /// <remarks>The symbol's paths are followed once all symbols are known.</remarks>
    public override IEnumerable<Report> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        var reports = _direct.Examine(symbol, cancellationToken).ToImmutableArray();
        foreach (var report in reports)
            _used[report.Declaration.Parts[0]] = (DependencyEvidence)report.Evidence;
        _survey.Announce(symbol, cancellationToken);
        return reports;
    }

    /// <inheritdoc/>
    public override IEnumerable<Report> Conclude(CancellationToken cancellationToken)
    {
        var (all, starts) = _survey.Follow(cancellationToken);
        var paths = new ReachPaths(all);
        var relying = new ReachedDependencies(paths, _direct, ListUsed);
        return FindReaching(paths, starts, cancellationToken)
            .Concat(relying.Find(starts.RemoveAll(static start => start.CriticalIn.IsEmpty), cancellationToken));
    }

    private IEnumerable<AiDeclaration> ListUsed(Declaration declaration) =>
        _used.TryGetValue(declaration.Parts[0], out var used) ? used.Dependencies.Select(static dependency => dependency.Ai) : [];

    private IEnumerable<Report> FindReaching(ReachPaths paths, ImmutableArray<ReachNode> starts, CancellationToken cancellationToken)
    {
        var asking = paths.All.SelectMany(static node => node.Touched.Keys).Where(static zone => zone.Reach == ReachDepth.Transitive);
        var maps = Steps.Zones.Order(asking.ToImmutableHashSet())
            .Select(zone => (Zone: zone, Map: paths.SearchTowards(
                node => node.Touched.ContainsKey(zone) && !node.IsBoundary(zone),
                node => node.IsBoundary(zone),
                cancellationToken)))
            .ToList();
        foreach (var start in starts.Where(static start => start.Origin.IsAi))
        {
            // AIP0001 judges its own touches.
            var reached = maps
                .Where(entry => !start.Touched.ContainsKey(entry.Zone))
                .Select(entry => (entry.Zone, Path: paths.Trace(entry.Map, start)))
                .Where(static entry => !entry.Path.IsEmpty)
                .ToImmutableArray();
            if (!reached.IsEmpty && Judge(start, reached, cancellationToken) is { } report)
                yield return report;
        }
    }

    private Report? Judge(
        ReachNode start, ImmutableArray<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached, CancellationToken cancellationToken)
    {
        // A mark's required facts are checked only where code touches a zone itself.
        var declaration = start.Declaration!;
        var findings = Steps.Verdicts.JudgeUse(start.Origin, new DeclarationFacts
        {
            Marks = start.Origin.Marks,
            Zones = reached.Select(static entry => entry.Zone).ToImmutableArray(),
            Scopes = Steps.Verifications.FindScopes(declaration, cancellationToken),
        });
        if (findings.IsEmpty)
            return null;
        var paths = reached
            .Where(entry => findings.Any(finding => finding.Zones.Contains(entry.Zone)))
            .Select(static entry => ReachPath.LeadToZone(entry.Zone, entry.Path))
            .ToImmutableArray();
        var zones = paths.Select(static path => path.Zone).ToImmutableArray();
        return new Report(
            declaration,
            start.Origin,
            new Finding(GateRule.Reaches, zones, findings.SelectMany(static finding => finding.Culprits).ToImmutableArray())
            {
                Role = Finding.Combine(findings),
            },
            new ReachEvidence(paths),
            Steps.GetCodeUnderReview(declaration));
    }
}
