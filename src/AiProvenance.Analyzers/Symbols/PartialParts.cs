using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>
/// The two parts of a partial member. Partial properties, events and constructors are newer than Roslyn 4.8: where the host
/// knows them, their parts are asked for by name.
/// </summary>
internal static class PartialParts
{
    private static readonly Func<IPropertySymbol, ISymbol?> PropertyImplementation = Getter<IPropertySymbol>("PartialImplementationPart");
    private static readonly Func<IPropertySymbol, ISymbol?> PropertyDefinition = Getter<IPropertySymbol>("PartialDefinitionPart");
    private static readonly Func<IEventSymbol, ISymbol?> EventImplementation = Getter<IEventSymbol>("PartialImplementationPart");
    private static readonly Func<IEventSymbol, ISymbol?> EventDefinition = Getter<IEventSymbol>("PartialDefinitionPart");

    /// <summary>The part that implements this one, or null.</summary>
    public static ISymbol? ImplementationOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.PartialImplementationPart,
        IPropertySymbol property => PropertyImplementation(property),
        IEventSymbol @event => EventImplementation(@event),
        _ => null,
    };

    /// <summary>The part that this one implements, or null.</summary>
    public static ISymbol? DefinitionOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.PartialDefinitionPart,
        IPropertySymbol property => PropertyDefinition(property),
        IEventSymbol @event => EventDefinition(@event),
        _ => null,
    };

    private static Func<T, ISymbol?> Getter<T>(string property)
        where T : ISymbol =>
        typeof(T).GetProperty(property)?.GetMethod is { } getter
            ? (Func<T, ISymbol?>)getter.CreateDelegate(typeof(Func<T, ISymbol?>))
            : _ => null;
}
