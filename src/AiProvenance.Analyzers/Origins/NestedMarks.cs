using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Finds the lambdas and local functions that may carry one of the package's attributes or an organisation's own mark. They have no symbol
/// event, so their syntax is searched, in files that mention a mark.
/// </summary>
internal sealed class NestedMarks(MarkMentions mentions)
{
    private readonly Cache<SyntaxTree, ImmutableArray<SyntaxNode>> _files = new();

    /// <summary>The functions directly or indirectly inside a node that carry attributes, outermost first.</summary>
    public ImmutableArray<SyntaxNode> Find(SyntaxNode node, CancellationToken cancellationToken)
    {
        var functions = Functions(node.SyntaxTree, cancellationToken);
        return functions.IsEmpty ? functions : Inside(node, functions);
    }

    private static ImmutableArray<SyntaxNode> Inside(SyntaxNode node, ImmutableArray<SyntaxNode> functions) =>
        functions.RemoveAll(function => function == node || !node.FullSpan.Contains(function.Span) || !IsOf(function, node));

    /// <summary>Whether any function inside a declaration may be marked.</summary>
    public bool MayBeIn(SyntaxReference declaration, CancellationToken cancellationToken) =>
        !Functions(declaration.SyntaxTree, cancellationToken).IsEmpty &&
        !Find(DeclarationSyntax.Whole(declaration.GetSyntax(cancellationToken)), cancellationToken).IsEmpty;

    private ImmutableArray<SyntaxNode> Functions(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!mentions.AreIn(tree, cancellationToken))
            return ImmutableArray<SyntaxNode>.Empty;
        return _files.Get(tree, (this, cancellationToken), static (tree, asked) => asked.Item1.Search(tree, asked.cancellationToken));
    }

    // By an alias, any attribute may name a mark.
    private ImmutableArray<SyntaxNode> Search(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<int, SyntaxNode>();
        foreach (var site in mentions.SitesIn(tree, cancellationToken))
        {
            if (site is not AttributeListSyntax { Parent: { } carrier })
                return tree.GetRoot(cancellationToken).DescendantNodes().Where(IsMarkable).ToImmutableArray();
            foreach (var function in carrier.AncestorsAndSelf().Where(IsMarkable))
                found[function.SpanStart] = function;
        }

        return found.Values.ToImmutableArray();
    }

    private static bool IsMarkable(SyntaxNode node) => node switch
    {
        LocalFunctionStatementSyntax local =>
            local.AttributeLists.Count > 0 ||
            HasAttributes(local.ParameterList) ||
            local.TypeParameterList?.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0) == true,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0 || HasAttributes(lambda.ParameterList),
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count > 0,
        _ => false,
    };

    private static bool HasAttributes(ParameterListSyntax list) =>
        list.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0);

    // Members below a type's header answer for themselves.
    private static bool IsOf(SyntaxNode function, SyntaxNode node)
    {
        for (var around = function.Parent; around is not null; around = around.Parent)
        {
            if (around == node)
                return true;
            if (!DeclarationSyntax.IsWithin(around))
                return false;
        }

        return false;
    }
}
