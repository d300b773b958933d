using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Declarations;

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

    /// <summary>Whether a symbol is a partial constructor, either part.</summary>
    public static bool IsConstructor(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor &&
        (constructor.IsPartialDefinition || constructor.PartialDefinitionPart is not null);

    /// <summary>
    /// What the announcement of a symbol brings to be judged. Roslyn 5.0 announces no partial constructor, so their type brings them
    /// along, here and wherever they are announced.
    /// </summary>
    public static IEnumerable<ISymbol> Announced(ISymbol symbol)
    {
        if (!IsConstructor(symbol))
            yield return symbol;
        if (symbol is not INamedTypeSymbol type)
            yield break;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsConstructor(constructor))
                yield return constructor;
        }
    }

    private static Func<T, ISymbol?> Getter<T>(string property)
        where T : ISymbol =>
        typeof(T).GetProperty(property)?.GetMethod is { } getter
            ? (Func<T, ISymbol?>)getter.CreateDelegate(typeof(Func<T, ISymbol?>))
            : _ => null;
}
