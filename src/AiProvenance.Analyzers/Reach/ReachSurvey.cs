using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Reach.Graphs;
using AiProvenance.Analyzers.Reach.Uses;
using AiProvenance.Analyzers.Touches.Collectors;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// Walks AI code, critical code, and all code that these lead to. Their declarations are walked as they are announced, the code that they
/// use only when all of them are known. Code on no path is never looked at, and critical code only where there is AI code to arrive at.
/// </summary>
internal sealed class ReachSurvey
{
    private readonly ConcurrentDictionary<SyntaxNode, Walked> _starts = new();
    private readonly DependencyGate _direct;
    private readonly GateSteps _steps;
    private readonly Implementations _implementations;
    private readonly Lazy<Walks> _walks;

    public ReachSurvey(DependencyGate direct, GateSteps steps)
    {
        _direct = direct;
        _steps = steps;
        _implementations = new Implementations(steps.Compilation.Assembly);
        _walks = new(() =>
        {
            var targets = new ReachTargets(steps.Zones, _implementations, direct.Ai, steps.Compilation.Assembly);
            return new Walks(new TouchCollector(targets, steps.Models), steps.CreateTouches(targets));
        });
    }

    /// <summary>Walks a symbol, and the functions with their own marks inside it, as far as they are AI code or critical code.</summary>
    public void Announce(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol))
            return;
        var critical = FindCriticalZones(symbol);
        if (critical.IsEmpty && !_steps.Origins.Resolve(symbol).IsAi && !_steps.Functions.MayBeIn(symbol, cancellationToken))
            return;
        if (_steps.Declarations.Find(symbol, cancellationToken) is not { } found)
            return;
        foreach (var declaration in found.All)
        {
            if (!critical.IsEmpty || _steps.Origins.Resolve(declaration).IsAi)
                Start(declaration, found.Functions, critical, cancellationToken);
        }
    }

    /// <summary>Follows everything from the AI code and the critical code on.</summary>
    /// <returns>All nodes, and the nodes to be judged.</returns>
    public (IReadOnlyList<ReachNode> All, ImmutableArray<ReachNode> Starts) Follow(CancellationToken cancellationToken)
    {
        if (_starts.IsEmpty)
            return ([], ImmutableArray<ReachNode>.Empty);
        var code = new CodeOfMembers(_steps.Origins, _steps.Compilation.Assembly, cancellationToken);
        var initialisers = new Initialisers(cancellationToken);
        var nodes = new ReachNodes(_steps.Policy, _steps.Origins, code, initialisers, _implementations);
        var surroundings = new SurroundingUses(_steps.Models, cancellationToken);
        var ends = new LoopEnds(_steps.Models, _implementations, cancellationToken);
        var edges = new ReachEdges(nodes, code, initialisers, _implementations, surroundings, ends, _direct.Ai);
        var starts = ImmutableArray.CreateBuilder<ReachNode>();
        var walked = new HashSet<ReachNode>();
        foreach (var start in _starts.Values.OrderBy(start => start.Declaration.Identity, StringComparer.Ordinal))
        {
            var node = start.Declaration.Outer is null
                ? nodes.GetCode(start.Declaration.Symbol)
                : nodes.GetFunction(start.Declaration, start.Functions);
            node.Declaration = start.Declaration;
            node.CriticalIn = start.CriticalIn;
            _ = walked.Add(node);
            starts.Add(node);
            edges.Add(node, start);
        }

        // Step by step away from the AI code, so that depth costs no stack. Nodes at the same distance are walked in parallel.
        for (var next = 0; next < nodes.All.Count;)
        {
            var front = new List<ReachNode>();
            for (; next < nodes.All.Count; next++)
            {
                if (walked.Add(nodes.All[next]))
                    front.Add(nodes.All[next]);
            }

            foreach (var (node, found) in Walk(front, cancellationToken))
                edges.Add(node, found);
        }

        return (nodes.All, starts.ToImmutable());
    }

    private List<(ReachNode Node, Walked? Found)> Walk(List<ReachNode> front, CancellationToken cancellationToken) =>
        _steps.Compilation.Options.ConcurrentBuild && front.Count > 1
        ? [.. front.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(node => (node, Walk(node, cancellationToken)))]
        : front.ConvertAll(node => (node, Walk(node, cancellationToken)));

    private ImmutableArray<ZonePolicy> FindCriticalZones(ISymbol symbol)
    {
        var zones = _steps.Zones.FindZones(symbol);
        return zones.IsEmpty || !_direct.IsPossibleWithReferences
            ? ImmutableArray<ZonePolicy>.Empty
            : zones.RemoveAll(zone => zone.Reach != ReachDepth.Transitive);
    }

    private void Start(
        Declaration declaration,
        ImmutableArray<Declaration> functions,
        ImmutableArray<ZonePolicy> critical,
        CancellationToken cancellationToken) =>
        _starts[declaration.Parts[0]] = new Walked(
            declaration, functions, _walks.Value.WithAdditions.Find(declaration, functions, cancellationToken))
        {
            CriticalIn = critical,
        };

    private Walked? Walk(ReachNode node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (node.Kind != ReachKind.Code)
            return null;
        node.Declaration ??= DeclarationFinder.Find(node.Symbol, cancellationToken, _steps.Origins.SpeaksForItself(node.Symbol));
        if (node.Declaration is not { } declaration)
            return null;

        // Members that a generator added to an unmarked type are members like any other here.
        var whole = declaration.Outer is null ? declaration with { Parts = AllParts(declaration, cancellationToken) } : declaration;
        var functions = declaration.Outer is null ? _steps.Functions.Find(whole, cancellationToken) : node.Siblings;
        var apart = functions.SelectMany(function => function.Parts).Except(whole.Parts).ToImmutableArray();
        return new Walked(
            declaration,
            functions,
            _walks.Value.Collector.Collect(whole, apart, cancellationToken).Touches);
    }

    private static ImmutableArray<SyntaxNode> AllParts(Declaration declaration, CancellationToken cancellationToken)
    {
        var references = DeclarationFinder.References(declaration.Symbol);
        if (references.Length <= declaration.Parts.Length)
            return declaration.Parts;
        var made = references.Select(reference => DeclarationSyntax.Whole(reference.GetSyntax(cancellationToken)));
        return declaration.Parts.Concat(made.Where(part => part is not Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax))
            .Distinct()
            .ToImmutableArray();
    }

    private sealed record Walks(TouchCollector Collector, DeclarationTouches WithAdditions);
}
