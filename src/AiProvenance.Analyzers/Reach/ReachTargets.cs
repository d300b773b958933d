using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Reach.Uses;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Zones;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Reach;

/// <summary>
/// The targets of a walk where touches are followed: the zones' symbols, AI code of any assembly, and every member with code, or with an
/// implementation, in this compilation. Members come as they are used, because type arguments decide which code runs.
/// </summary>
internal sealed class ReachTargets(ZoneIndex zones, Implementations implementations, AiCode ai, IAssemblySymbol assembly) : TouchTargets
{
    private readonly RequestHandlers _handlers = new(assembly);

    /// <inheritdoc/>
    public override bool TakesHandlers => true;

    /// <inheritdoc/>
    public override IEnumerable<ISymbol> FindHandlers(IMethodSymbol method, IParameterSymbol? parameter, ITypeSymbol? given) =>
        given is not null && _handlers.MayHandOn(method, parameter) ? _handlers.Find(given) : [];

    /// <inheritdoc/>
    public override bool CoversSpecialTypes => zones.CoversSpecialTypes;

    /// <inheritdoc/>
    public override bool Includes(ISymbol symbol) =>
        IsFollowed(symbol) || zones.Includes(symbol) || !ai.FindBehind(Definition(symbol)).IsEmpty;

    /// <inheritdoc/>
    protected override ZoneHit Hit(ISymbol symbol)
    {
        var hit = zones.FindZones(symbol);
        return new ZoneHit(hit.IsEmpty || symbol is not ITypeSymbol ? symbol : Definition(symbol), hit);
    }

    private bool IsFollowed(ISymbol symbol) =>
        symbol is IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol &&
        (SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly) ||
            implementations.Has(symbol) ||
            symbol is IMethodSymbol { IsGenericMethod: true } method &&
                method.TypeParameters.Any(parameter => parameter.HasConstructorConstraint));
}
