using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Layout;

/// <summary>Finds the <c>#if</c> branches around a position: the code in a branch does not exist for every target framework.</summary>
internal static class ConditionalBranches
{
    /// <summary>Whether everything that compiles the one position compiles the other too.</summary>
    /// <param name="root">The file.</param>
    /// <param name="position">The position that must be compiled.</param>
    /// <param name="wherever">The position that implies it.</param>
    public static bool IsPresent(SyntaxNode root, int position, int wherever) => FirstMissing(root, position, wherever) is null;

    /// <summary>The start of the outermost <c>#if</c> around a position that is not around the other one, or null.</summary>
    public static int? FirstMissing(SyntaxNode root, int position, int wherever)
    {
        if (!root.ContainsDirectives)
            return null;
        var needed = OpenAt(root, position);
        var open = OpenAt(root, wherever);
        for (var i = 0; i < needed.Count; i++)
        {
            if (i >= open.Count || open[i] != needed[i])
                return needed[i].If;
        }

        return null;
    }

    private static List<Branch> OpenAt(SyntaxNode root, int position)
    {
        var open = new List<Branch>();
        for (
            var directive = root.GetFirstDirective();
            directive is not null && directive.SpanStart < position;
            directive = directive.GetNextDirective())
        {
            if (directive.IsKind(SyntaxKind.IfDirectiveTrivia))
                open.Add(new Branch(directive.SpanStart, directive.SpanStart));
            else if (open.Count > 0 && directive is BranchingDirectiveTriviaSyntax)
                open[open.Count - 1] = new Branch(open[open.Count - 1].If, directive.SpanStart);
            else if (open.Count > 0 && directive.IsKind(SyntaxKind.EndIfDirectiveTrivia))
                open.RemoveAt(open.Count - 1);
        }

        return open;
    }

    private readonly record struct Branch(int If, int Start);
}
