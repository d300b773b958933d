using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>The other symbols that a type's header declares: its primary constructor, and a record's properties.</summary>
internal static class HeaderSymbols
{
    public static IEnumerable<ISymbol> In(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = node switch
        {
            TypeDeclarationSyntax declaration => declaration,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } => record,
            _ => null,
        };
        if (type is null || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
            return [];
        IEnumerable<ISymbol> candidates = node == type
            ? symbol.InstanceConstructors
            : symbol.GetMembers(((ParameterSyntax)node).Identifier.ValueText).OfType<IPropertySymbol>();
        return candidates.Where(
            candidate =>
                candidate.DeclaringSyntaxReferences.Any(reference =>
                    reference.SyntaxTree == node.SyntaxTree &&
                    reference.Span == node.Span));
    }
}
