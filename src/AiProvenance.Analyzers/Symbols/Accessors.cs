using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>A property's or event's accessors.</summary>
internal static class Accessors
{
    /// <summary>Lists the accessors of a symbol; none where it has none.</summary>
    public static ImmutableArray<IMethodSymbol> List(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => ListPresent(property.GetMethod, property.SetMethod),
        IEventSymbol @event => ListPresent(@event.AddMethod, @event.RemoveMethod),
        _ => ImmutableArray<IMethodSymbol>.Empty,
    };

    private static ImmutableArray<IMethodSymbol> ListPresent(IMethodSymbol? first, IMethodSymbol? second) => (first, second) switch
    {
        ({ }, { }) => ImmutableArray.Create(first, second),
        ({ }, null) => ImmutableArray.Create(first),
        (null, { }) => ImmutableArray.Create(second),
        _ => ImmutableArray<IMethodSymbol>.Empty,
    };
}
