using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>Declarations by their syntax alone.</summary>
internal static partial class Declarations
{
    /// <summary>What can carry a mark.</summary>
    public static bool IsDeclaration(SyntaxNode node) => node is
        MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax) or
        AccessorDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax;

    public static SyntaxList<AttributeListSyntax> Attributes(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        AccessorDeclarationSyntax accessor => accessor.AttributeLists,
        LocalFunctionStatementSyntax local => local.AttributeLists,
        LambdaExpressionSyntax lambda => lambda.AttributeLists,
        _ => default,
    };

    public static BaseParameterListSyntax? Parameters(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        IndexerDeclarationSyntax indexer => indexer.ParameterList,
        DelegateDeclarationSyntax type => type.ParameterList,
        TypeDeclarationSyntax type => type.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        _ => null,
    };

    public static IEnumerable<SyntaxNode> Named(SyntaxNode root, IEnumerable<string> names) =>
        root.DescendantNodes().Where(node =>
            IsDeclaration(node) &&
            NamesOf(node).Any(name => names.Contains(name, StringComparer.Ordinal)));

    /// <summary>A declaration without its attributes.</summary>
    public static IEnumerable<SyntaxToken> CodeTokens(SyntaxNode declaration) =>
        declaration.DescendantTokens().Where(token => token.Span.Length > 0 && !Attributes(declaration).FullSpan.Contains(token.Span));

    /// <summary>What a declaration says but for this package's attributes and white space, skipped text included.</summary>
    public static string CodeOf(SyntaxNode declaration)
    {
        var start = Attributes(declaration) is { Count: > 0 } lists ? lists.Last().Span.End : declaration.SpanStart;
        var text = declaration.SyntaxTree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, declaration.Span.End));
        return string.Concat(OwnAttribute().Replace(text, "").Where(static c => !char.IsWhiteSpace(c)));
    }

    [GeneratedRegex("""\[([a-z]+:\s*)?(Ai(Generated|Assisted|Guidance)|Human(Authored|Verified)|PendingReview|Critical)\([^\])]*\)\]""")]
    private static partial Regex OwnAttribute();

    private static IEnumerable<string> NamesOf(SyntaxNode node) => node switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        LocalFunctionStatementSyntax local => [local.Identifier.ValueText],
        _ => [],
    };
}
