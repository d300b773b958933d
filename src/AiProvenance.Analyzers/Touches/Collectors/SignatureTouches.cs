using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>The types that a signature names: the declared symbol has them, without binding them again.</summary>
internal static class SignatureTouches
{
    /// <summary>Takes the types in the signature of a part of a declaration.</summary>
    /// <param name="walk">Takes them, and takes note of their names.</param>
    /// <param name="part">The part.</param>
    /// <param name="symbol">What it declares.</param>
    public static void Take(OperationWalk walk, SyntaxNode part, ISymbol symbol)
    {
        switch (part, symbol)
        {
            case (MethodDeclarationSyntax method, IMethodSymbol declared):
                TypeTouches.TakeWritten(walk, method.ReturnType, declared.ReturnType);
                TakeParameters(walk, method.ParameterList, declared.Parameters);
                break;
            case (ConstructorDeclarationSyntax constructor, IMethodSymbol declared):
                TakeParameters(walk, constructor.ParameterList, declared.Parameters);
                break;
            case (TypeDeclarationSyntax { ParameterList: { } primary } type, INamedTypeSymbol declared):
                TakeParameters(
                    walk, primary, FindPrimaryConstructor(type, declared)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty);
                break;
            case (BasePropertyDeclarationSyntax property, IPropertySymbol declared):
                TypeTouches.TakeWritten(walk, property.Type, declared.Type);
                break;
            case (FieldDeclarationSyntax field, IFieldSymbol declared):
                TypeTouches.TakeWritten(walk, field.Declaration.Type, declared.Type);
                break;
        }
    }

    private static IMethodSymbol? FindPrimaryConstructor(TypeDeclarationSyntax type, INamedTypeSymbol declared)
    {
        foreach (var constructor in declared.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var reference] &&
                reference.SyntaxTree == type.SyntaxTree && reference.Span == type.Span)
            {
                return constructor;
            }
        }

        return null;
    }

    private static void TakeParameters(OperationWalk walk, ParameterListSyntax list, ImmutableArray<IParameterSymbol> declared)
    {
        for (var i = 0; i < list.Parameters.Count && i < declared.Length; i++)
            TypeTouches.TakeWritten(walk, list.Parameters[i].Type, declared[i].Type);
    }
}
