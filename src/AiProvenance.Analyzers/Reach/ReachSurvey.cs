using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches.Collectors;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// AI code, critical code, and all that these lead to: their declarations are walked as they are announced, what they use only when all
/// of them are known. Code that none of them leads to is never looked at; critical code only where there is AI code to arrive at.
/// </summary>
internal sealed class ReachSurvey
{
    private readonly ConcurrentDictionary<SyntaxNode, Walked> _starts = new();
    private readonly DependencyGate _direct;
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly GeneratedParts _generated;
    private readonly SemanticModels _models;
    private readonly IAssemblySymbol _assembly;
    private readonly bool _isConcurrent;
    private readonly Implementations _implementations;
    private readonly Lazy<Walks> _walks;

    public ReachSurvey(DependencyGate direct, Compilation compilation)
    {
        var assembly = compilation.Assembly;
        _direct = direct;
        _origins = direct.Workbench.Origins;
        _functions = direct.Workbench.Functions;
        _generated = new GeneratedParts(_origins.SpeaksForItself);
        _models = direct.Workbench.Models;
        _assembly = assembly;
        _isConcurrent = compilation.Options.ConcurrentBuild;
        _implementations = new Implementations(assembly);
        _walks = new(() =>
        {
            var collector = new TouchCollector(new ReachTargets(direct.Workbench.Zones, _implementations, direct.Code, assembly), _models);
            return new Walks(collector, new DeclarationTouches(collector, _functions, _generated));
        });
    }

    /// <summary>Walks a symbol, and what speaks for itself inside it, as far as it is AI code or critical code.</summary>
    public void Announce(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol))
            return;
        var isAi = _origins.Of(symbol).IsAi;
        var critical = CriticalIn(symbol);
        if (!isAi && critical.IsEmpty && !_functions.MayBeIn(symbol, cancellationToken))
            return;
        if (DeclarationFinder.Find(symbol, cancellationToken, _origins.SpeaksForItself(symbol)) is not { } declaration)
            return;

        var functions = _functions.In(declaration, cancellationToken);
        if ((isAi || !critical.IsEmpty) && !_generated.IsAddition(symbol, cancellationToken))
            Start(declaration, functions, critical, cancellationToken);
        foreach (var function in functions)
        {
            if (!critical.IsEmpty || _origins.Of(function).IsAi)
                Start(function, functions, critical, cancellationToken);
        }
    }

    /// <summary>Follows everything from the AI code and the critical code on.</summary>
    /// <returns>All nodes, and those among them that are to be judged.</returns>
    public (IReadOnlyList<ReachNode> All, ImmutableArray<ReachNode> Starts) Follow(CancellationToken cancellationToken)
    {
        if (_starts.IsEmpty)
            return ([], ImmutableArray<ReachNode>.Empty);
        var code = new CodeOfMembers(_origins, _assembly, cancellationToken);
        var initialisers = new Initialisers(cancellationToken);
        var nodes = new ReachNodes(_origins, code, initialisers, _implementations);
        var surroundings = new SurroundingUses(_models, cancellationToken);
        var ends = new LoopEnds(_models, _implementations, cancellationToken);
        var edges = new ReachEdges(nodes, code, initialisers, _implementations, surroundings, ends, _direct.Code);
        var starts = ImmutableArray.CreateBuilder<ReachNode>();
        var walked = new HashSet<ReachNode>();
        foreach (var start in _starts.Values.OrderBy(start => start.Declaration.Identity, StringComparer.Ordinal))
        {
            var node = start.Declaration.Outer is null ? nodes.Code(start.Declaration.Symbol) : nodes.Function(start.Declaration, start.Functions);
            node.Declaration = start.Declaration;
            node.CriticalIn = start.CriticalIn;
            _ = walked.Add(node);
            starts.Add(node);
            edges.Add(node, start);
        }

        // Step by step away from the AI code, so that depth costs no stack; what is equally far is walked side by side.
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

    private List<(ReachNode Node, Walked? Found)> Walk(List<ReachNode> front, CancellationToken cancellationToken) => _isConcurrent && front.Count > 1
        ? [.. front.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(node => (node, Walk(node, cancellationToken)))]
        : front.ConvertAll(node => (node, Walk(node, cancellationToken)));

    private ImmutableArray<ZonePolicy> CriticalIn(ISymbol symbol)
    {
        var zones = _direct.Workbench.Zones.ZonesOf(symbol);
        return zones.IsEmpty || !_direct.IsPossible ? ImmutableArray<ZonePolicy>.Empty : zones.RemoveAll(zone => zone.Reach != ReachDepth.Transitive);
    }

    private void Start(
        Declaration declaration, ImmutableArray<Declaration> functions, ImmutableArray<ZonePolicy> critical, CancellationToken cancellationToken) =>
        _starts[declaration.Parts[0]] = new Walked(declaration, functions, _walks.Value.WithAdditions.Of(declaration, functions, cancellationToken))
        {
            CriticalIn = critical,
        };

    private Walked? Walk(ReachNode node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (node.Kind != ReachKind.Code)
            return null;
        node.Declaration ??= DeclarationFinder.Find(node.Symbol, cancellationToken, _origins.SpeaksForItself(node.Symbol));
        if (node.Declaration is not { } declaration)
            return null;

        // Members that a generator added to an unmarked type are members like any other here.
        var whole = declaration.Outer is null ? declaration with { Parts = AllParts(declaration, cancellationToken) } : declaration;
        var functions = declaration.Outer is null ? _functions.In(whole, cancellationToken) : node.Siblings;
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
        return declaration.Parts.Concat(made.Where(part => part is not Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)).Distinct().ToImmutableArray();
    }

    private sealed record Walks(TouchCollector Collector, DeclarationTouches WithAdditions);
}
