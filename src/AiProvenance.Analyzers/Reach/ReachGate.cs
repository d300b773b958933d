using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// What unmarked code leads to, both ways, for one compilation: from AI code to the zones that it reaches, and from the zones' own code to
/// the AI code that it depends on. What needs no following is judged on the way.
/// </summary>
internal sealed class ReachGate
{
    private readonly ConcurrentDictionary<SyntaxNode, UnverifiedUse> _uses = new();
    private readonly DependencyGate _direct;
    private readonly Judge _judge;
    private readonly ReachSurvey _survey;

    public ReachGate(Workbench workbench)
    {
        _direct = new DependencyGate(workbench);
        _judge = new Judge(workbench.Policy, workbench.AsOf);
        _survey = new ReachSurvey(_direct, workbench.Compilation);
    }

    /// <inheritdoc cref="DependencyGate.Examine"/>
    /// <remarks>What the symbol leads to is followed once all symbols are known.</remarks>
    public ImmutableArray<UnverifiedUse> Examine(ISymbol symbol, CancellationToken cancellationToken)
    {
        var uses = _direct.Examine(symbol, cancellationToken);
        foreach (var use in uses)
            _uses[use.Declaration.Parts[0]] = use;
        _survey.Announce(symbol, cancellationToken);
        return uses;
    }

    /// <summary>What of the examined code leads where it must not: AI code to zones, and critical code to AI code.</summary>
    public (IEnumerable<ReachFinding> Reaching, IEnumerable<UnverifiedUse> Relying) Judge(CancellationToken cancellationToken)
    {
        var (all, starts) = _survey.Follow(cancellationToken);
        var paths = new ReachPaths(all);
        var relying = new ReachedDependencies(paths, _direct, UsedBy);
        return (Reaching(paths, starts, cancellationToken), relying.Of(starts.RemoveAll(start => start.CriticalIn.IsEmpty), cancellationToken));
    }

    private IEnumerable<AiDeclaration> UsedBy(Declaration declaration) => _uses.TryGetValue(declaration.Parts[0], out var use)
        ? use.Dependencies.Select(dependency => dependency.Code)
        : [];

    private IEnumerable<ReachFinding> Reaching(ReachPaths paths, ImmutableArray<ReachNode> starts, CancellationToken cancellationToken)
    {
        var zones = paths.All.SelectMany(node => node.Touched.Keys).Where(zone => zone.Reach == ReachDepth.Transitive).ToImmutableHashSet();
        var maps = _direct.Workbench.Zones.InOrder(zones)
            .Select(zone => (Zone: zone, Map: paths.Towards(
                node => node.Touched.ContainsKey(zone) && !node.IsBoundary(zone),
                node => node.IsBoundary(zone),
                cancellationToken)))
            .ToList();
        var verifications = new VerificationReader(_direct.Workbench.Origins, _direct.Workbench.Fingerprints);
        foreach (var start in starts.Where(start => start.Origin.IsAi))
        {
            // What it touches itself is AIP0001's to judge.
            var reached = maps
                .Where(entry => !start.Touched.ContainsKey(entry.Zone))
                .Select(entry => (entry.Zone, Path: paths.Path(entry.Map, start)))
                .Where(entry => !entry.Path.IsEmpty)
                .ToImmutableArray();
            if (!reached.IsEmpty && Verdict(start, reached, verifications, cancellationToken) is { } finding)
                yield return finding;
        }
    }

    private ReachFinding? Verdict(
        ReachNode start,
        ImmutableArray<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached,
        VerificationReader verifications,
        CancellationToken cancellationToken)
    {
        var declaration = start.Declaration!;

        // What a mark has to state is asked where code touches a zone itself.
        var findings = _judge.JudgeUse(new DeclarationFacts
        {
            Marks = start.Origin.Marks,
            Zones = reached.Select(entry => entry.Zone).ToImmutableArray(),
            Scopes = verifications.Scopes(declaration, cancellationToken),
        });
        if (findings.IsEmpty)
            return null;

        var paths = reached
            .Where(entry => findings.Any(finding => finding.Zones.Contains(entry.Zone)))
            .Select(entry => ReachPath.ToZone(entry.Zone, entry.Path))
            .ToImmutableArray();
        var problems = string.Join("; ", findings.Select(finding => finding.Problem).Where(problem => problem.Length > 0));
        var fingerprint = _direct.Workbench.Fingerprints.Of(declaration, cancellationToken).ToString();
        return new ReachFinding(
            declaration,
            start.Origin,
            paths,
            new Finding(GateRule.Unverified, paths.Select(path => path.Zone).ToImmutableArray(), problems),
            fingerprint,
            _direct.Workbench.Origins.AttributesOf(declaration.Symbol).Requests.Contains(fingerprint));
    }
}
