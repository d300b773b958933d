using AiProvenance.CodeFixes.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Marks;

/// <summary>The declaration that somebody means who puts the caret somewhere, or selects something.</summary>
internal static class MarkableDeclaration
{
    /// <summary>The innermost declaration around a caret or selection that can carry an attribute; null where there is none.</summary>
    public static SyntaxNode? Around(SemanticModel model, SourceText text, TextSpan selection, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (!root.FullSpan.Contains(selection))
            return null;
        var place = OfCode(root, WithoutIndentation(text, selection));
        var token = root.FindToken(place.Start);
        var behind = Innermost(token);

        // A caret between two tokens is at either of them.
        var before = place.IsEmpty &&
            token.SpanStart == place.Start &&
            token.GetPreviousToken() is var previous &&
            previous.Span.End == place.Start
            ? Innermost(previous)
            : null;
        return before is not null && (behind is null || before.Ancestors().Contains(behind)) ? before : behind;

        SyntaxNode? Innermost(SyntaxToken at)
        {
            for (var node = at.Parent; node is not null; node = node.Parent)
            {
                // Text outside the program's statements is not part of them.
                if (node is GlobalStatementSyntax && node.Span.Contains(place))
                    return root;
                if (node is not CompilationUnitSyntax &&
                    node.Span.Contains(place) &&
                    AttributeCarrier.Takes(node) &&
                    !IsInQuotation(node, model, cancellationToken))
                {
                    return node;
                }
            }

            return null;
        }
    }

    // A caret at the start of a line means the declaration on that line.
    private static TextSpan WithoutIndentation(SourceText text, TextSpan selection)
    {
        var start = selection.Start;
        if (!selection.IsEmpty ||
            !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(start).Start, start))))
        {
            return selection;
        }

        var end = text.Lines.GetLineFromPosition(start).End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start < end ? new TextSpan(start, 0) : selection;
    }

    // Documentation belongs to the documented declaration, a comment to the code before it.
    private static TextSpan OfCode(SyntaxNode root, TextSpan place)
    {
        var trivia = root.FindTrivia(place.Start);
        if (trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax && trivia.FullSpan.Contains(place))
            return new TextSpan(trivia.Token.SpanStart, 0);
        var token = root.FindToken(place.Start);
        return place.IsEmpty && place.Start > token.Span.End ? new TextSpan(token.Span.End, 0) : place;
    }

    // An expression tree takes no lambda with attributes, and behind a question mark brackets mean an element.
    private static bool IsInQuotation(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is LambdaExpressionSyntax &&
        (node.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.QuestionToken) ||
            model.GetTypeInfo(node, cancellationToken).ConvertedType is INamedTypeSymbol { Name: "Expression", Arity: 1 });
}
