using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verifications;
using AiProvenance.Analyzers.Zones;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Reach;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>AI code to the zones that it reaches, and with its verifications to a verdict; for one compilation.</summary>
internal sealed class ReachGate
{
    private readonly Judge _judge;
    private readonly OriginResolver _origins;
    private readonly Lazy<ZoneIndex> _zones;
    private readonly SemanticModels _models;
    private readonly ReachSurvey _survey;

    public ReachGate(Workbench workbench)
    {
        _judge = new Judge(workbench.Policy, workbench.AsOf);
        _origins = workbench.Origins;
        _zones = new(() => workbench.Zones);
        _models = workbench.Models;
        _survey = new ReachSurvey(_origins, workbench.Functions, _models, _zones, workbench.Compilation);
    }

    /// <summary>Whether any zone may ask how far code reaches; zones that attributes declare ask what the policy has for all.</summary>
    public static bool IsAsked(Policy policy) => policy.Zones.Add(policy.ZoneDefaults).Any(zone => zone.Reach == Core.Policies.Reach.Transitive);

    /// <inheritdoc cref="ReachSurvey.Announce"/>
    public void Announce(ISymbol symbol, CancellationToken cancellationToken) => _survey.Announce(symbol, cancellationToken);

    /// <summary>What of the announced AI code reaches zones that it is not verified for.</summary>
    public IEnumerable<ReachFinding> Judge(CancellationToken cancellationToken)
    {
        var (all, starts) = _survey.Follow(cancellationToken);
        var zones = all.SelectMany(node => node.Touched.Keys).Where(zone => zone.Reach == Core.Policies.Reach.Transitive).ToImmutableHashSet();
        if (zones.IsEmpty)
            yield break;

        var nodes = all.OrderBy(node => node.Order, StringComparer.Ordinal).ToImmutableArray();
        var numbers = new Dictionary<ReachNode, int>();
        foreach (var node in nodes)
            numbers.Add(node, numbers.Count);
        var edges = nodes.SelectMany(node => node.Uses, (node, use) => (numbers[node], numbers[use.Node])).ToList();
        var graph = new ReachGraph(nodes.Length, edges);
        var maps = _zones.Value.InOrder(zones)
            .Select(zone => (Zone: zone, Map: graph.Towards(
                number => nodes[number].Touched.ContainsKey(zone) && !nodes[number].IsBoundary(zone),
                number => nodes[number].IsBoundary(zone),
                cancellationToken)))
            .ToList();
        var fingerprints = new FingerprintReader(_zones.Value, _models);
        var verifications = new VerificationReader(_origins, fingerprints);
        foreach (var start in starts)
        {
            // What it touches itself is AIP0001's to judge.
            var reached = maps
                .Where(entry => !start.Touched.ContainsKey(entry.Zone) && entry.Map.Reaches(numbers[start]))
                .Select(entry => (entry.Zone, Path: entry.Map.Path(numbers[start]).Select(number => nodes[number]).ToImmutableArray()))
                .ToImmutableArray();
            if (!reached.IsEmpty && Verdict(start, reached, fingerprints, verifications, cancellationToken) is { } finding)
                yield return finding;
        }
    }

    private ReachFinding? Verdict(
        ReachNode start,
        ImmutableArray<(ZonePolicy Zone, ImmutableArray<ReachNode> Path)> reached,
        FingerprintReader fingerprints,
        VerificationReader verifications,
        CancellationToken cancellationToken)
    {
        var declaration = start.Declaration!;
        var findings = _judge
            .Verdict(new JudgedDeclaration
            {
                Marks = start.Origin.Marks,
                Zones = reached.Select(entry => entry.Zone).ToImmutableArray(),
                Scopes = verifications.Scopes(declaration, cancellationToken),
            })
            .RemoveAll(finding => !IsOfVerification(finding.Rule));
        if (findings.IsEmpty)
            return null;

        var paths = reached.Where(entry => findings.Any(finding => finding.Zones.Contains(entry.Zone))).Select(entry => Shown(entry.Zone, entry.Path)).ToImmutableArray();
        var problems = string.Join("; ", findings.Select(finding => finding.Problem).Where(problem => problem.Length > 0));
        var fingerprint = fingerprints.Of(declaration, cancellationToken).ToString();
        return new ReachFinding(
            declaration,
            start.Origin,
            paths,
            new Finding(GateRule.Unverified, paths.Select(path => path.Zone).ToImmutableArray(), problems),
            fingerprint,
            _origins.AttributesOf(declaration.Symbol).Requests.Contains(fingerprint));
    }

    // What a mark has to state is asked where code touches a zone itself.
    private static bool IsOfVerification(GateRule rule) => rule is
        GateRule.Unverified or GateRule.Stale or GateRule.TooFewReviews or GateRule.NotAllowed or GateRule.Malformed or GateRule.Expired;

    private static ReachPath Shown(ZonePolicy zone, ImmutableArray<ReachNode> path)
    {
        var names = new List<string> { path[0].Name };
        var locations = new List<Location>();
        for (var i = 1; i < path.Length; i++)
        {
            // A type's first use and its static constructor have one name.
            if (path[i - 1].Kind != ReachKind.Statics || path[i].Symbol is not IMethodSymbol { MethodKind: MethodKind.StaticConstructor })
                names.Add(path[i].Name);
            var use = path[i - 1].Uses.First(candidate => candidate.Node == path[i]);
            if ((use.Location ?? path[i].Location) is { } location)
                locations.Add(location);
        }

        // Where the last step is itself part of the zone, it is the touch.
        var end = path[path.Length - 1];
        var touch = end.Touched[zone];
        if (!SymbolEqualityComparer.Default.Equals(touch.Symbol, end.Symbol.OriginalDefinition))
        {
            names.Add(SymbolNames.Of(touch.Symbol));
            locations.Add(touch.Location);
        }

        return new ReachPath(zone, names.ToImmutableArray(), locations.ToImmutableArray());
    }
}
