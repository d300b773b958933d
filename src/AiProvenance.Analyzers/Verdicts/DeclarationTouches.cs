using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Touches.Collectors;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// All touches of a declaration: its generated parts count with it, functions with their own marks inside it count for themselves.
/// </summary>
internal sealed class DeclarationTouches(TouchCollector collector, FunctionSearch functions, GeneratedParts generated)
{
    private readonly Cache<ISymbol, CollectedTouches> _collected = new(SymbolEqualityComparer.Default);

    /// <summary>Collects a declaration's touches.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="apart">The functions with their own marks in the member that it is, or that is around it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public ImmutableArray<Touch> Find(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) =>
        CollectOnce(declaration, apart, cancellationToken).Touches;

    /// <summary>The same, with the walk's other results. A declaration is walked once for all rules.</summary>
    public CollectedTouches CollectOnce(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) =>
        _collected.Get(
        declaration.Symbol,
        (this, declaration, apart, cancellationToken),
        static (_, asked) => asked.Item1.CollectAnew(asked.declaration, asked.apart, asked.cancellationToken));

    private CollectedTouches CollectAnew(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken)
    {
        var own = Collect(declaration, apart, cancellationToken);
        var additions = generated.Find(declaration, cancellationToken);
        return additions.IsEmpty ? own : With(additions, own, cancellationToken);
    }

    private CollectedTouches With(ImmutableArray<Declaration> additions, CollectedTouches own, CancellationToken cancellationToken)
    {
        var all = additions.Select(addition => Collect(addition, functions.Find(addition, cancellationToken), cancellationToken))
            .Append(own)
            .ToList();
        return new CollectedTouches(
            own.Touches.Concat(all.SelectMany(found => found.Touches)).Distinct().ToImmutableArray(),
            all.Exists(found => found.BindsLate));
    }

    private CollectedTouches Collect(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) =>
        collector.Collect(
        declaration,
        apart.IsEmpty
            ? ImmutableArray<SyntaxNode>.Empty
            : apart.SelectMany(function => function.Parts).Except(declaration.Parts).ToImmutableArray(),
        cancellationToken);
}
