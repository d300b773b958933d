using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Touches;

/// <summary>Takes the symbols that a declaration uses and keeps the symbols of a zone, each place once.</summary>
internal sealed class TouchSink(TouchTargets targets)
{
    private const int Few = 32;

    private readonly List<Entry> _entries = [];

    // Most declarations touch little or nothing: a few are looked through faster.
    private HashSet<(ISymbol Symbol, SyntaxTree Tree, TextSpan Span)>? _seen;

    /// <summary>Whether something is bound late.</summary>
    public bool BindsLate { get; set; }

    /// <summary>Whether a type of the language itself, such as <c>decimal</c>, may be touched: nearly never.</summary>
    public bool TakesSpecialTypes { get; } = targets.CoversSpecialTypes;

    /// <summary>Whether the handlers of a value that code hands to another assembly are taken.</summary>
    public bool TakesHandlers { get; } = targets.TakesHandlers;

    /// <summary>Whether naming a type touches nothing.</summary>
    public bool IsQuiet(ITypeSymbol? type) => type is not null && targets.IsQuiet(type);

    /// <summary>The touches so far, in the order of the source, each symbol where it shows best.</summary>
    public ImmutableArray<Touch> ListTouches()
    {
        if (_entries.Count == 0)
            return ImmutableArray<Touch>.Empty;
        _entries.Sort(CompareInSource);
        var touches = ImmutableArray.CreateBuilder<Touch>(_entries.Count);
        Location? location = null;
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (IsSaidByMember(i) || IsNamedInside(entry))
                continue;
            if (location is null || location.SourceTree != entry.Site.Tree || location.SourceSpan != entry.Site.Span)
                location = Location.Create(entry.Site.Tree, entry.Site.Span);
            touches.Add(new Touch(entry.Symbol, entry.Zones, location));
        }

        return touches.ToImmutable();
    }

    /// <summary>Takes a type that is named, or that a value has.</summary>
    public void TakeType(ITypeSymbol? type, SyntaxNode site)
    {
        if (type is not null && !targets.IsQuiet(type))
            TakeHits(type, site);
    }

    /// <summary>Takes any symbol that a name or an operation binds to.</summary>
    public void TakeSymbol(ISymbol? symbol, SyntaxNode site)
    {
        switch (symbol?.Kind)
        {
            case null or SymbolKind.Namespace or SymbolKind.Label or SymbolKind.RangeVariable:
            case SymbolKind.Assembly or SymbolKind.NetModule or SymbolKind.Preprocessing:
                break;
            case SymbolKind.Alias:
                TakeSymbol(((IAliasSymbol)symbol).Target, site);
                break;
            case SymbolKind.Local:
                TakeType(((ILocalSymbol)symbol).Type, site);
                break;
            case SymbolKind.Parameter:
                TakeType(((IParameterSymbol)symbol).Type, site);
                break;
            case SymbolKind.Discard:
                TakeType(((IDiscardSymbol)symbol).Type, site);
                break;
            case SymbolKind.Method:
                TakeMethod((IMethodSymbol)symbol, site);
                break;
            case SymbolKind.Property or SymbolKind.Field or SymbolKind.Event when targets.IsSurelyQuiet(symbol):
                break;
            case SymbolKind.Property:
                TakeHits(symbol, site);
                TakeType(((IPropertySymbol)symbol).Type, site);
                break;
            case SymbolKind.Field:
                TakeHits(symbol, site);
                TakeType(((IFieldSymbol)symbol).Type, site);
                break;
            case SymbolKind.Event:
                TakeHits(symbol, site);
                TakeType(((IEventSymbol)symbol).Type, site);
                break;
            default:
                if (symbol is ITypeSymbol type)
                    TakeType(type, site);
                else
                    TakeHits(symbol, site);
                break;
        }
    }

    /// <summary>
    /// Takes the handlers of a value that is passed to a method. Code names none of them, so that it touches no zone by one: it reaches it.
    /// </summary>
    public void TakeHandlers(IMethodSymbol method, IParameterSymbol? parameter, ITypeSymbol? given, SyntaxNode site)
    {
        foreach (var handler in targets.FindHandlers(method, parameter, given))
        {
            var hits = targets.HitsOf(handler);
            if (!hits.IsEmpty)
            {
                Add(
                    hits.Select(static hit => hit with { Zones = ImmutableArray<Core.Policies.ZonePolicy>.Empty }).ToImmutableArray(),
                    TouchSite.FindIn(site));
            }
        }
    }

    /// <summary>Takes a symbol that a declaration as a whole is, overrides, implements or calls unasked, shown at its name.</summary>
    public void TakeDeclared(ISymbol symbol, Location location)
    {
        if (location.SourceTree is { } tree)
            Add(targets.HitsOf(symbol), new TouchSite(tree, location.SourceSpan, default));
    }

    private void TakeMethod(IMethodSymbol method, SyntaxNode site)
    {
        if (targets.IsQuiet(method))
            return;

        // A local function's or lambda's own signature is touched where it is declared.
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction))
            TakeHits(method, site);
        TakeType(method.ReturnType, site);
        foreach (var parameter in method.Parameters)
            TakeType(parameter.Type, site);
    }

    private void TakeHits(ISymbol symbol, SyntaxNode site)
    {
        var hits = targets.HitsOf(symbol);
        if (!hits.IsEmpty)
            Add(hits, TouchSite.FindIn(site));
    }

    private void Add(ImmutableArray<ZoneHit> hits, TouchSite site)
    {
        foreach (var hit in hits)
        {
            if (IsNew(hit.Symbol, site))
                _entries.Add(new Entry(hit.Symbol, hit.Zones, site));
        }
    }

    private bool IsNew(ISymbol symbol, TouchSite site)
    {
        if (_entries.Count < Few)
        {
            foreach (var entry in _entries)
            {
                if (SymbolAndPlace.Instance.Equals(entry.SymbolAndPlace, (symbol, site.Tree, site.Span)))
                    return false;
            }

            return true;
        }

        _seen ??= new(_entries.Select(static entry => entry.SymbolAndPlace), SymbolAndPlace.Instance);
        return _seen.Add((symbol, site.Tree, site.Span));
    }

    // `Price.Zero` is a Price and lies in one: its name shows both. After the sort, touches at the same place are neighbours.
    private bool IsSaidByMember(int index)
    {
        var entry = _entries[index];
        if (entry.Symbol is not INamedTypeSymbol)
            return false;
        for (var i = index - 1; i >= 0 && IsAtPlaceOf(_entries[i]); i--)
        {
            if (Says(_entries[i]))
                return true;
        }

        for (var i = index + 1; i < _entries.Count && IsAtPlaceOf(_entries[i]); i++)
        {
            if (Says(_entries[i]))
                return true;
        }

        return false;

        bool IsAtPlaceOf(Entry other) => other.Site.Tree == entry.Site.Tree && other.Site.Span == entry.Site.Span;

        bool Says(Entry other) =>
            SymbolEqualityComparer.Default.Equals(other.Symbol.ContainingType?.OriginalDefinition, entry.Symbol) &&
            entry.Zones.All(zone => other.Zones.Contains(zone));
    }

    // In `List<Price>` it is Price that a person would point at.
    private bool IsNamedInside(Entry entry)
    {
        if (entry.Site.Parts.IsEmpty)
            return false;
        foreach (var other in _entries)
        {
            if (other.Site.Tree == entry.Site.Tree && other.Site.Span != entry.Site.Span && entry.Site.Parts.Contains(other.Site.Span) &&
                SymbolEqualityComparer.Default.Equals(other.Symbol, entry.Symbol))
            {
                return true;
            }
        }

        return false;
    }

    private static int CompareInSource(Entry left, Entry right)
    {
        if (left.Site.Tree != right.Site.Tree &&
            string.CompareOrdinal(left.Site.Tree.FilePath, right.Site.Tree.FilePath) is not 0 and var byFile)
        {
            return byFile;
        }

        if (left.Site.Span.Start != right.Site.Span.Start)
            return left.Site.Span.Start.CompareTo(right.Site.Span.Start);
        return left.Site.Span.End != right.Site.Span.End
            ? left.Site.Span.End.CompareTo(right.Site.Span.End)
            : CompareById(left.Symbol, right.Symbol);
    }

    // To put the ID of a member together takes long, and nearly always its first letter decides.
    private static int CompareById(ISymbol left, ISymbol right) =>
        (left.Kind, right.Kind) is (SymbolKind.NamedType, SymbolKind.Field or SymbolKind.Method or SymbolKind.Property) ? 1
        : (left.Kind, right.Kind) is (SymbolKind.Field or SymbolKind.Method or SymbolKind.Property, SymbolKind.NamedType) ? -1
        : string.CompareOrdinal(left.GetDocumentationCommentId(), right.GetDocumentationCommentId());

    private readonly record struct Entry(ISymbol Symbol, ImmutableArray<ZonePolicy> Zones, TouchSite Site)
    {
        public (ISymbol Symbol, SyntaxTree Tree, TextSpan Span) SymbolAndPlace => (Symbol, Site.Tree, Site.Span);
    }

    private sealed class SymbolAndPlace : IEqualityComparer<(ISymbol Symbol, SyntaxTree Tree, TextSpan Span)>
    {
        public static readonly SymbolAndPlace Instance = new();

        public bool Equals((ISymbol Symbol, SyntaxTree Tree, TextSpan Span) x, (ISymbol Symbol, SyntaxTree Tree, TextSpan Span) y) =>
            x.Span == y.Span && x.Tree == y.Tree && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, SyntaxTree Tree, TextSpan Span) place) =>
            SymbolEqualityComparer.Default.GetHashCode(place.Symbol) ^ place.Span.GetHashCode();
    }
}
