using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Layout;

/// <summary>The comments and directives that belong to a file as a whole and stay above everything that is put into it.</summary>
internal static class FileHeader
{
    /// <summary>Where the header of a file without usings ends.</summary>
    public static int End(CompilationUnitSyntax unit)
    {
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var end = 0;
        var pending = false;
        var isBlankLine = true;
        foreach (var trivia in first.LeadingTrivia)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    pending = true;
                    isBlankLine = false;
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    // A comment with a blank line below it is about the file; without one, about the code below.
                    if (isBlankLine && pending)
                        (end, pending) = (trivia.FullSpan.End, false);
                    isBlankLine = true;
                    break;
                default:
                    if (!trivia.IsDirective || IsScoping(trivia))
                        return LeavesSymbolsBelow(first, trivia) ? first.SpanStart : end;
                    (end, pending, isBlankLine) = (trivia.FullSpan.End, false, true);
                    break;
            }
        }

        return pending && first.Parent is BaseNamespaceDeclarationSyntax && isBlankLine ? first.SpanStart : end;
    }

    private static bool IsScoping(SyntaxTrivia directive) =>
        directive.GetStructure() is ConditionalDirectiveTriviaSyntax or BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax
            or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax;

    // #define has to stand above all code.
    private static bool LeavesSymbolsBelow(SyntaxToken first, SyntaxTrivia from) => first.LeadingTrivia.Any(trivia =>
        trivia.SpanStart > from.SpanStart && trivia.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia);
}
