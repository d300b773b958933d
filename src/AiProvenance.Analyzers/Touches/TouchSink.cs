using AiProvenance.Analyzers.Zones;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Takes the symbols that a declaration uses and keeps those that belong to a zone, each place once.</summary>
internal sealed class TouchSink(ZoneIndex zones)
{
    private readonly HashSet<(ISymbol Symbol, Location Location)> _seen = new(SymbolAndPlace.Instance);
    private readonly List<Touch> _touches = [];

    /// <summary>The touches so far, in the order of the source.</summary>
    public ImmutableArray<Touch> Touches => _touches
        .OrderBy(touch => touch.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(touch => touch.Location.SourceSpan.Start)
        .ThenBy(touch => touch.Location.SourceSpan.End)
        .ThenBy(touch => touch.Symbol.GetDocumentationCommentId(), StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>A type that is named, or that a value has.</summary>
    public void Type(ITypeSymbol? type, SyntaxNode site)
    {
        if (type is not null && (type.SpecialType == SpecialType.None || zones.HoldSpecialTypes))
            Hits(type, site);
    }

    /// <summary>Any symbol that a name or an operation binds to.</summary>
    public void Symbol(ISymbol? symbol, SyntaxNode site)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol or ILabelSymbol or IAssemblySymbol or IModuleSymbol or IPreprocessingSymbol:
                break;
            case IAliasSymbol alias:
                Symbol(alias.Target, site);
                break;
            case ITypeSymbol type:
                Type(type, site);
                break;
            case ILocalSymbol local:
                Type(local.Type, site);
                break;
            case IParameterSymbol parameter:
                Type(parameter.Type, site);
                break;
            case IRangeVariableSymbol or IDiscardSymbol:
                break;
            case IMethodSymbol method:
                Method(method, site);
                break;
            case IPropertySymbol property:
                Hits(property, site);
                Type(property.Type, site);
                break;
            case IFieldSymbol field:
                Hits(field, site);
                Type(field.Type, site);
                break;
            case IEventSymbol @event:
                Hits(@event, site);
                Type(@event.Type, site);
                break;
            default:
                Hits(symbol, site);
                break;
        }
    }

    private void Method(IMethodSymbol method, SyntaxNode site)
    {
        // A local function's or lambda's own signature is touched where it is declared.
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
            Hits(method.ReducedFrom ?? method, site);
        if (method.ReducedFrom is not null)
            Hits(method, site);
        Type(method.ReturnType, site);
        foreach (var parameter in method.Parameters)
            Type(parameter.Type, site);
    }

    /// <summary>A symbol that the whole declaration stands for, overrides or implements.</summary>
    public void Declared(ISymbol symbol, Location location) => Add(zones.HitsOf(symbol), location);

    private void Hits(ISymbol symbol, SyntaxNode site)
    {
        var hits = zones.HitsOf(symbol);
        if (!hits.IsEmpty)
            Add(hits, TouchSite.Of(site));
    }

    private void Add(ImmutableArray<ZoneHit> hits, Location location)
    {
        foreach (var hit in hits)
        {
            if (_seen.Add((hit.Symbol, location)))
                _touches.Add(new Touch(hit.Symbol, hit.Zones, location));
        }
    }

    private sealed class SymbolAndPlace : IEqualityComparer<(ISymbol Symbol, Location Location)>
    {
        public static readonly SymbolAndPlace Instance = new();

        public bool Equals((ISymbol Symbol, Location Location) x, (ISymbol Symbol, Location Location) y) =>
            x.Location == y.Location && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, Location Location) pair) =>
            SymbolEqualityComparer.Default.GetHashCode(pair.Symbol) ^ pair.Location.SourceSpan.Start;
    }
}
