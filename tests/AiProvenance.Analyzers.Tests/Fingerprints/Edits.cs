using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Fingerprints;

/// <summary>Changes of a file's text.</summary>
internal static class Edits
{
    /// <summary>A text with some spans of it replaced.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes) =>
        SourceText.From(text).WithChanges(changes.OrderBy(static change => change.Span.Start)).ToString();

    /// <summary>A change that only adds.</summary>
    public static TextChange Insertion(int at, string text) => new(new TextSpan(at, 0), text);

    /// <summary>Where an attribute list may stand.</summary>
    public static IEnumerable<int> AttributePlaces(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .Where(static node => node switch
        {
            GlobalStatementSyntax or BaseNamespaceDeclarationSyntax => false,
            LocalFunctionStatementSyntax { Parent: GlobalStatementSyntax } => false,
            MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax => true,
            ParenthesizedLambdaExpressionSyntax => !IsInHole(node),
            _ => false,
        })
        .Select(static node => node.SpanStart)
        .Distinct();

    /// <summary>The tokens before which anything may stand that is no code.</summary>
    public static List<SyntaxToken> Tokens(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(static token => token.Span.Length > 0 && !IsInsideString(token))
        .ToList();

    /// <summary>What to write in a token's place, in one of five ways.</summary>
    public static string Mutated(SyntaxToken token, int way, SyntaxToken other) => (way % 5) switch
    {
        0 => " ",
        // A second one would be an empty statement behind.
        1 when token.IsKind(SyntaxKind.SemicolonToken) => " ",
        1 => token.Text + " " + token.Text,
        2 => other.Text,
        3 => token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "7" + token.Text.TrimStart('0'),
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken => token.Text.Replace(token.Text[^2], 'q'),
            SyntaxKind.InterpolatedStringTextToken => token.Text + "q",
            SyntaxKind.IdentifierToken => token.Text + "X",
            SyntaxKind.PlusToken => "-",
            SyntaxKind.GreaterThanToken => "<",
            SyntaxKind.PublicKeyword => "internal",
            SyntaxKind.TrueKeyword => "false",
            SyntaxKind.ReturnKeyword => "throw",
            _ => "",
        },
        _ => "!" + token.Text,
    };

    private static bool IsInsideString(SyntaxToken token)
    {
        if (token.Parent is InterpolatedStringExpressionSyntax text)
            return token != text.StringStartToken || IsInHole(text);
        return token.Parent is InterpolatedStringTextSyntax or InterpolationSyntax or InterpolationFormatClauseSyntax ||
            IsInHole(token.Parent!);
    }

    private static bool IsInHole(SyntaxNode node) => node.Ancestors().OfType<InterpolationSyntax>().Any();
}
