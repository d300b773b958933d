using AiProvenance.Analyzers.Zones;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Takes the symbols that a declaration uses and keeps those that belong to a zone, each place once.</summary>
internal sealed class TouchSink(TouchTargets targets)
{
    private readonly HashSet<(ISymbol Symbol, SyntaxTree Tree, TextSpan Span)> _seen = new(SymbolAndPlace.Instance);
    private readonly List<Entry> _entries = [];

    /// <summary>Whether something is bound late.</summary>
    public bool BindsLate { get; set; }

    /// <summary>Whether naming a type touches nothing.</summary>
    public bool IsQuiet(ITypeSymbol? type) => type is not null && targets.IsQuiet(type);

    /// <summary>The touches so far, in the order of the source, each symbol where it shows best.</summary>
    public ImmutableArray<Touch> Touches()
    {
        if (_entries.Count == 0)
            return ImmutableArray<Touch>.Empty;
        var places = _entries.ToLookup(entry => (entry.Site.Tree, entry.Site.Span));
        var symbols = _entries.ToLookup(entry => entry.Symbol, SymbolEqualityComparer.Default);
        return _entries
            .Where(entry => !IsSaidByMember(entry, places[(entry.Site.Tree, entry.Site.Span)]) && !IsNamedInside(entry, symbols[entry.Symbol]))
            .OrderBy(entry => entry.Site.Tree.FilePath, StringComparer.Ordinal)
            .ThenBy(entry => entry.Site.Span.Start)
            .ThenBy(entry => entry.Site.Span.End)
            .ThenBy(entry => entry.Symbol.GetDocumentationCommentId(), StringComparer.Ordinal)
            .Select(entry => new Touch(entry.Symbol, entry.Zones, Location.Create(entry.Site.Tree, entry.Site.Span)))
            .ToImmutableArray();
    }

    /// <summary>A type that is named, or that a value has.</summary>
    public void Type(ITypeSymbol? type, SyntaxNode site)
    {
        if (type is not null && (type.SpecialType == SpecialType.None || targets.CoversSpecialTypes))
            Hits(type, site);
    }

    /// <summary>Any symbol that a name or an operation binds to.</summary>
    public void Symbol(ISymbol? symbol, SyntaxNode site)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol or ILabelSymbol or IRangeVariableSymbol:
            case IAssemblySymbol or IModuleSymbol or IPreprocessingSymbol:
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
            case IDiscardSymbol discard:
                Type(discard.Type, site);
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

    /// <summary>A symbol that a declaration as a whole is, overrides, implements or calls unasked, shown at its name.</summary>
    public void Declared(ISymbol symbol, Location location)
    {
        if (location.SourceTree is { } tree)
            Add(targets.HitsOf(symbol), new TouchSite(tree, location.SourceSpan, default));
    }

    private void Method(IMethodSymbol method, SyntaxNode site)
    {
        if (targets.IsQuiet(method))
            return;

        // A local function's or lambda's own signature is touched where it is declared.
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
            Hits(method, site);
        Type(method.ReturnType, site);
        foreach (var parameter in method.Parameters)
            Type(parameter.Type, site);
    }

    private void Hits(ISymbol symbol, SyntaxNode site)
    {
        var hits = targets.HitsOf(symbol);
        if (!hits.IsEmpty)
            Add(hits, TouchSite.Of(site));
    }

    private void Add(ImmutableArray<ZoneHit> hits, TouchSite site)
    {
        foreach (var hit in hits)
        {
            if (_seen.Add((hit.Symbol, site.Tree, site.Span)))
                _entries.Add(new Entry(hit.Symbol, hit.Zones, site));
        }
    }

    // `Price.Zero` is a Price and lies in one: its name says both.
    private static bool IsSaidByMember(Entry entry, IEnumerable<Entry> atSamePlace) => entry.Symbol is INamedTypeSymbol && atSamePlace.Any(other =>
        SymbolEqualityComparer.Default.Equals(other.Symbol.ContainingType?.OriginalDefinition, entry.Symbol) && entry.Zones.All(zone => other.Zones.Contains(zone)));

    // In `List<Price>` it is Price that a person would point at.
    private static bool IsNamedInside(Entry entry, IEnumerable<Entry> ofSameSymbol) => !entry.Site.Parts.IsEmpty && ofSameSymbol.Any(other =>
        other.Site.Tree == entry.Site.Tree && other.Site.Span != entry.Site.Span && entry.Site.Parts.Contains(other.Site.Span));

    private readonly record struct Entry(ISymbol Symbol, ImmutableArray<Core.Policies.ZonePolicy> Zones, TouchSite Site);

    private sealed class SymbolAndPlace : IEqualityComparer<(ISymbol Symbol, SyntaxTree Tree, TextSpan Span)>
    {
        public static readonly SymbolAndPlace Instance = new();

        public bool Equals((ISymbol Symbol, SyntaxTree Tree, TextSpan Span) x, (ISymbol Symbol, SyntaxTree Tree, TextSpan Span) y) =>
            x.Span == y.Span && x.Tree == y.Tree && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, SyntaxTree Tree, TextSpan Span) place) =>
            SymbolEqualityComparer.Default.GetHashCode(place.Symbol) ^ place.Span.GetHashCode();
    }
}
