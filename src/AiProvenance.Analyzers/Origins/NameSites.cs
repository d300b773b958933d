using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Finds the places where a name may stand for an attribute: in an attribute list, or in a using directive that gives one another name.
/// Comments, strings and other code put no attribute on a declaration.
/// </summary>
internal static class NameSites
{
    /// <summary>
    /// The attribute lists and using directives of a file with one of the names, or with a character that may hide one; listed once for
    /// each name in it.
    /// </summary>
    public static IEnumerable<SyntaxNode> Find(SyntaxTree tree, NameSearch names, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        foreach (var place in names.PlacesIn(FileTexts.Read(tree, cancellationToken)))
        {
            if (root.FindToken(place).Parent?.FirstAncestorOrSelf<SyntaxNode>(IsSite) is { } site && site.Span.Contains(place))
                yield return site;
        }
    }

    private static bool IsSite(SyntaxNode node) => node is AttributeListSyntax or UsingDirectiveSyntax;
}
