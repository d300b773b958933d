using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches;

/// <summary>What a member overrides or implements, by name or because it happens to fit, and the constructor it calls unasked.</summary>
internal static class MemberContracts
{
    public static void Collect(Declaration declaration, TouchSink sink)
    {
        var symbol = declaration.Symbol;
        foreach (var contract in Overridden(symbol).Concat(Explicit(symbol)).Concat(Implicit(symbol)).Concat(BaseConstructor(declaration)))
            sink.Declared(contract, declaration.Location);
    }

    private static IEnumerable<ISymbol> Overridden(ISymbol symbol)
    {
        for (var overridden = Of(symbol); overridden is not null; overridden = Of(overridden))
            yield return overridden;

        static ISymbol? Of(ISymbol member) => member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol @event => @event.OverriddenEvent,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> BaseConstructor(Declaration declaration)
    {
        if (declaration.Symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { TypeKind: TypeKind.Class, BaseType: { } baseType } } ||
            declaration.Parts.OfType<ConstructorDeclarationSyntax>().Any(constructor => constructor.Initializer is not null))
        {
            return Enumerable.Empty<ISymbol>();
        }

        return baseType.InstanceConstructors.Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
    }

    private static IEnumerable<ISymbol> Explicit(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => Enumerable.Empty<ISymbol>(),
    };

    private static IEnumerable<ISymbol> Implicit(ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol) || symbol.ContainingType is not { } type)
            return Enumerable.Empty<ISymbol>();
        return type.AllInterfaces
            .SelectMany(@interface => @interface.GetMembers(symbol.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));
    }
}
