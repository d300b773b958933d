using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// From a used symbol to the declaration of this compilation with its code: a property for its accessors, a type for the compiler's
/// members.
/// </summary>
internal sealed class CodeOfMembers(OriginResolver origins, IAssemblySymbol assembly, CancellationToken cancellationToken)
{
    /// <summary>A member as it is declared; an accessor is its property or event.</summary>
    public static ISymbol GetDefinition(ISymbol used)
    {
        var symbol = GetDeclared(used).OriginalDefinition;
        return PartialParts.DefinitionOf(symbol) ?? symbol;
    }

    /// <summary>A member as it is used; an accessor is its property or event, and an extension method its class's.</summary>
    public static ISymbol GetDeclared(ISymbol used) => used switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor => accessor.AssociatedSymbol,
        IFieldSymbol { AssociatedSymbol: { } associated } => associated,
        IMethodSymbol { ReducedFrom: { } extension } => extension,
        _ => used,
    };

    /// <summary>The symbols whose declarations contain the code of a used symbol; none for other assemblies' members.</summary>
    public IEnumerable<ISymbol> FindCode(ISymbol used)
    {
        var symbol = GetDefinition(used);
        if (symbol.ContainingType is not { IsAnonymousType: false, IsTupleType: false, TypeKind: not TypeKind.Delegate } type ||
            !IsOwn(symbol))
        {
            return Enumerable.Empty<ISymbol>();
        }

        if (symbol.IsImplicitlyDeclared || symbol.DeclaringSyntaxReferences is not [var reference, ..])
            return FindImplicit(symbol, type);
        return reference.GetSyntax(cancellationToken) switch
        {
            // A record's positional property only holds a value; the constructor sets it.
            ParameterSyntax when symbol is IPropertySymbol && !origins.SpeaksForItself(symbol) => [],
            ParameterSyntax or BaseTypeDeclarationSyntax when symbol is not INamedTypeSymbol && !origins.SpeaksForItself(symbol) => [type],
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables: [var first, _, ..] } } =>
                [type.GetMembers(first.Identifier.ValueText).FirstOrDefault() ?? symbol],
            _ => [symbol],
        };
    }

    /// <summary>Whether a symbol is of this compilation.</summary>
    public bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly);

    // A member of an extension block may also be called as the static method that the compiler makes of it.
    private static List<ISymbol> FindImplicit(ISymbol symbol, INamedTypeSymbol type)
    {
        var extensions = symbol.IsStatic
            ? type.GetTypeMembers().Where(block => block.Name.Length == 0).SelectMany(block => block.GetMembers(symbol.Name)).ToList()
            : [];
        return extensions.Count > 0 ? extensions : [type];
    }
}
