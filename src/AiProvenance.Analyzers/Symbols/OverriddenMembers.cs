using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Symbols;

/// <summary>The members that a member overrides.</summary>
internal static class OverriddenMembers
{
    /// <summary>Finds the member that a method, property or event overrides, or null.</summary>
    public static ISymbol? Find(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };
}
