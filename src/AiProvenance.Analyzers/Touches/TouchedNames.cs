using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>
/// The names of touched symbols, as messages show them: much code touches the same few, and each name takes long to put together.
/// </summary>
internal sealed class TouchedNames
{
    private readonly Cache<ISymbol, string> _known = new(SymbolEqualityComparer.Default);

    public string Get(ISymbol symbol) => _known.Get(symbol, static symbol => SymbolNames.Write(symbol));
}
