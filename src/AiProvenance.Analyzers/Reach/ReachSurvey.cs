using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Analyzers.Zones;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// AI code and all that it leads to: AI declarations are walked as they are announced, what they use only when all of them are known.
/// Code that nothing marked leads to is never looked at.
/// </summary>
internal sealed class ReachSurvey
{
    private readonly ConcurrentDictionary<SyntaxNode, Walked> _starts = new();
    private readonly OriginResolver _origins;
    private readonly JudgedFunctions _functions;
    private readonly GeneratedParts _generated;
    private readonly SemanticModels _models;
    private readonly IAssemblySymbol _assembly;
    private readonly bool _isConcurrent;
    private readonly Implementations _implementations;
    private readonly Lazy<Walks> _walks;

    public ReachSurvey(OriginResolver origins, JudgedFunctions functions, SemanticModels models, Lazy<ZoneIndex> zones, Compilation compilation)
    {
        var assembly = compilation.Assembly;
        _origins = origins;
        _functions = functions;
        _generated = new GeneratedParts(origins.SpeaksForItself);
        _models = models;
        _assembly = assembly;
        _isConcurrent = compilation.Options.ConcurrentBuild;
        _implementations = new Implementations(assembly);
        _walks = new(() =>
        {
            var collector = new TouchCollector(new ReachTargets(zones.Value, _implementations, assembly), models);
            return new Walks(collector, new DeclarationTouches(collector, _functions, _generated));
        });
    }

    /// <summary>Walks a symbol, and what speaks for itself inside it, as far as it is AI code.</summary>
    public void Announce(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol))
            return;
        var isAi = _origins.Of(symbol).IsAi;
        if (!isAi && !_functions.MayBeIn(symbol, cancellationToken))
            return;
        if (DeclarationFinder.Find(symbol, cancellationToken, _origins.SpeaksForItself(symbol)) is not { } declaration)
            return;

        var functions = _functions.In(declaration, cancellationToken);
        if (isAi && !_generated.IsAddition(symbol, cancellationToken))
            Start(declaration, functions, cancellationToken);
        foreach (var function in functions)
        {
            if (_origins.Of(function).IsAi)
                Start(function, functions, cancellationToken);
        }
    }

    /// <summary>Follows everything from the AI code on.</summary>
    /// <returns>All nodes, and those among them that are AI declarations to be judged.</returns>
    public (IReadOnlyList<ReachNode> All, ImmutableArray<ReachNode> Starts) Follow(CancellationToken cancellationToken)
    {
        if (_starts.IsEmpty)
            return ([], ImmutableArray<ReachNode>.Empty);
        var code = new CodeOfMembers(_origins, _assembly, cancellationToken);
        var initialisers = new Initialisers(cancellationToken);
        var nodes = new ReachNodes(_origins, code, initialisers, _implementations);
        var edges = new ReachEdges(nodes, code, initialisers, _implementations, new SurroundingUses(_models, cancellationToken));
        var starts = ImmutableArray.CreateBuilder<ReachNode>();
        var walked = new HashSet<ReachNode>();
        foreach (var start in _starts.Values.OrderBy(start => start.Declaration.Identity, StringComparer.Ordinal))
        {
            var node = start.Declaration.Outer is null ? nodes.Code(start.Declaration.Symbol) : nodes.Function(start.Declaration, start.Functions);
            node.Declaration = start.Declaration;
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

    private void Start(Declaration declaration, ImmutableArray<Declaration> functions, CancellationToken cancellationToken) =>
        _starts[declaration.Parts[0]] = new Walked(declaration, functions, _walks.Value.WithAdditions.Of(declaration, functions, cancellationToken));

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
        var apart = functions.SelectMany(function => function.Parts).ToImmutableHashSet();
        return new Walked(
            declaration,
            functions,
            _walks.Value.Collector.Collect(whole, part => apart.Contains(part) && !whole.Parts.Contains(part), cancellationToken).Touches);
    }

    private static ImmutableArray<SyntaxNode> AllParts(Declaration declaration, CancellationToken cancellationToken)
    {
        var references = DeclarationFinder.References(declaration.Symbol).ToImmutableArray();
        if (references.Length <= declaration.Parts.Length)
            return declaration.Parts;
        var made = references.Select(reference => DeclarationSyntax.Whole(reference.GetSyntax(cancellationToken)));
        return declaration.Parts.Concat(made.Where(part => part is not Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)).Distinct().ToImmutableArray();
    }

    private sealed record Walks(TouchCollector Collector, DeclarationTouches WithAdditions);
}
