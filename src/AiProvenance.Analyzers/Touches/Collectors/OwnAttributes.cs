using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>This package's own attributes on a declaration, which touch nothing.</summary>
internal static class OwnAttributes
{
    /// <summary>Whether an attribute is one of them.</summary>
    /// <param name="walk">Binds it, where nothing else has.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="declared">The symbol on which, or in which, it stands: its own attributes are bound already.</param>
    public static bool Contain(OperationWalk walk, AttributeSyntax attribute, ISymbol declared)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        return ProvenanceAttributes.FromSourceName(name.ToString()) != ProvenanceAttribute.None &&
            ProvenanceAttributes.Classify(FindClass(walk, attribute, declared)) != ProvenanceAttribute.None;
    }

    private static INamedTypeSymbol? FindClass(OperationWalk walk, AttributeSyntax attribute, ISymbol declared)
    {
        foreach (var known in declared.GetAttributes())
        {
            if (known.ApplicationSyntaxReference is { } written &&
                written.Span == attribute.Span && written.SyntaxTree == attribute.SyntaxTree)
            {
                return known.AttributeClass;
            }
        }

        return walk.Model.GetTypeInfo(attribute, walk.CancellationToken).Type as INamedTypeSymbol;
    }
}
