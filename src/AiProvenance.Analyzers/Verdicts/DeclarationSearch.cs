using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>Declared symbol to the declarations that are judged at it, found once for all gates.</summary>
internal sealed class DeclarationSearch(OriginResolver origins, FunctionSearch functions, GeneratedParts generated)
{
    private readonly Cache<ISymbol, JudgedCode?> _marked = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the declarations that are judged at a symbol; null where no mark covers it or anything inside it.</summary>
    public JudgedCode? FindMarked(ISymbol symbol, CancellationToken cancellationToken) => _marked.Get(
        symbol,
        (this, cancellationToken),
        static (symbol, asked) =>
            asked.Item1.MayBeMarked(symbol, asked.cancellationToken) ? asked.Item1.Find(symbol, asked.cancellationToken) : null);

    /// <summary>
    /// Finds the declarations that are judged at a symbol of any author; null where another symbol's declaration answers for it.
    /// </summary>
    public JudgedCode? Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol) ||
            DeclarationFinder.Find(symbol, cancellationToken, origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return null;
        }

        return new JudgedCode(
            generated.IsAddition(symbol, cancellationToken) ? null : declaration, functions.Find(declaration, cancellationToken));
    }

    private bool MayBeMarked(ISymbol symbol, CancellationToken cancellationToken) =>
        DeclarationFinder.IsJudged(symbol) &&
        (origins.Resolve(symbol) is { IsAi: true } or { Claim: not null } || functions.MayBeIn(symbol, cancellationToken));
}

/// <summary>The declarations that are judged at a symbol.</summary>
/// <param name="Own">Its own declaration; null where a generator added it to another one, which answers for it.</param>
/// <param name="Functions">The accessors, local functions and lambdas inside it with their own marks.</param>
internal sealed record JudgedCode(Declaration? Own, ImmutableArray<Declaration> Functions)
{
    /// <summary>Its own declaration and the functions.</summary>
    public ImmutableArray<Declaration> All => Own is null ? Functions : Functions.Insert(0, Own);
}
