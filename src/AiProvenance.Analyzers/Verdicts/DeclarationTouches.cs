using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>
/// All touches of a declaration: what generators added to it counts with it, what speaks for itself inside it counts for itself.
/// </summary>
internal sealed class DeclarationTouches(TouchCollector collector, FunctionSearch functions, GeneratedParts generated)
{
    private readonly Cache<ISymbol, Survey> _surveys = new(SymbolEqualityComparer.Default);

    /// <summary>Collects a declaration's touches.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="apart">The functions that speak for themselves in the member that it is or that is around it.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public ImmutableArray<Touch> Find(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) =>
        Walk(declaration, apart, cancellationToken).Touches;

    /// <summary>The same, with what else the walk came by. A declaration is walked once, whoever asks.</summary>
    public Survey Walk(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) => _surveys.Get(
        declaration.Symbol,
        (this, declaration, apart, cancellationToken),
        static (_, asked) => asked.Item1.WalkAnew(asked.declaration, asked.apart, asked.cancellationToken));

    private Survey WalkAnew(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken)
    {
        var own = Collect(declaration, apart, cancellationToken);
        var additions = generated.Find(declaration, cancellationToken);
        return additions.IsEmpty ? own : With(additions, own, cancellationToken);
    }

    private Survey With(ImmutableArray<Declaration> additions, Survey own, CancellationToken cancellationToken)
    {
        var all = additions.Select(addition => Collect(addition, functions.Find(addition, cancellationToken), cancellationToken)).Append(own).ToList();
        return new Survey(
            own.Touches.Concat(all.SelectMany(survey => survey.Touches)).Distinct().ToImmutableArray(),
            all.Exists(survey => survey.BindsLate));
    }

    private Survey Collect(Declaration declaration, ImmutableArray<Declaration> apart, CancellationToken cancellationToken) => collector.Collect(
        declaration,
        apart.IsEmpty ? ImmutableArray<SyntaxNode>.Empty : apart.SelectMany(function => function.Parts).Except(declaration.Parts).ToImmutableArray(),
        cancellationToken);
}
