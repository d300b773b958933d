using System.Collections.Concurrent;
using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reports;

/// <summary>The names of touched symbols, as messages show them: much code touches the same few, and each name takes long to put together.</summary>
internal sealed class TouchedNames
{
    private readonly ConcurrentDictionary<ISymbol, string> _known = new(SymbolEqualityComparer.Default);

    public string Of(ISymbol symbol) => _known.TryGetValue(symbol, out var known) ? known : _known.GetOrAdd(symbol, SymbolNames.Of(symbol));
}
