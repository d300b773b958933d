using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Verdicts;

/// <summary>Symbol to the declarations that are judged at it, found once for all gates. Code without a mark is left after the first step.</summary>
internal sealed class JudgedDeclarations(OriginResolver origins, JudgedFunctions functions, GeneratedParts generated)
{
    private readonly ConcurrentDictionary<ISymbol, JudgedSymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What is judged at a declared symbol; null where no mark covers it or anything inside it.</summary>
    public JudgedSymbol? At(ISymbol symbol, CancellationToken cancellationToken) =>
        _known.TryGetValue(symbol, out var known) ? known : _known.GetOrAdd(symbol, Find(symbol, cancellationToken));

    private bool MayBeJudged(ISymbol symbol, CancellationToken cancellationToken) =>
        origins.Of(symbol) is { IsAi: true } or { Carved: not null } || functions.MayBeIn(symbol, cancellationToken);

    private JudgedSymbol? Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!DeclarationFinder.IsJudged(symbol) || !MayBeJudged(symbol, cancellationToken) ||
            DeclarationFinder.Find(symbol, cancellationToken, origins.SpeaksForItself(symbol)) is not { } declaration)
        {
            return null;
        }

        var inside = functions.In(declaration, cancellationToken);
        return new JudgedSymbol(generated.IsAddition(symbol, cancellationToken) ? inside : inside.Insert(0, declaration), inside);
    }
}

/// <summary>What is judged at a symbol.</summary>
/// <param name="Declarations">Its own declaration, unless a generator added it to another one, and the functions inside it.</param>
/// <param name="Functions">The functions inside it that speak for themselves.</param>
internal sealed record JudgedSymbol(ImmutableArray<Declaration> Declarations, ImmutableArray<Declaration> Functions);
