using AiProvenance.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>
/// Finds the lambdas and local functions that may carry one of the package's attributes or an organisation's own mark. They have
/// no symbol event, so their syntax has to be looked at, in files that mention any.
/// </summary>
internal sealed class NestedMarks(MarkMentions mentions)
{
    /// <summary>The functions directly or indirectly inside a node that carry attributes, outermost first.</summary>
    public ImmutableArray<SyntaxNode> Find(SyntaxNode node, CancellationToken cancellationToken) =>
        mentions.AreIn(node.SyntaxTree, cancellationToken) ? Functions(node).ToImmutableArray() : ImmutableArray<SyntaxNode>.Empty;

    /// <summary>Whether any function inside a declaration may be marked.</summary>
    public bool MayBeIn(SyntaxReference declaration, CancellationToken cancellationToken) =>
        mentions.AreIn(declaration.SyntaxTree, cancellationToken) && Functions(DeclarationSyntax.Whole(declaration.GetSyntax(cancellationToken))).Any();

    private static IEnumerable<SyntaxNode> Functions(SyntaxNode node) => node
        .DescendantNodes(inner => inner == node || DeclarationSyntax.IsWithin(inner))
        .Where(inner => inner is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } or LambdaExpressionSyntax { AttributeLists.Count: > 0 });
}
