using AiProvenance.Analyzers.Declarations;
using AiProvenance.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>
/// Puts an attribute on a declaration: below the attributes that are there, on its own line where the layout has lines, and
/// within the line where it has not. Text is inserted and nothing else is touched, so every comment, directive and space stays.
/// </summary>
internal static class AttributeInsertion
{
    /// <summary>Inserts an attribute.</summary>
    /// <param name="declaration">The declaration that carries it, one that <see cref="AttributeCarrier"/> knows.</param>
    /// <param name="text">The declaration's file.</param>
    /// <param name="attribute">The attribute without brackets; for a compilation unit, one that names its Target.</param>
    /// <param name="target">The target of its list, where the declaration shares its syntax with others.</param>
    public static TextChange Insert(SyntaxNode declaration, SourceText text, string attribute, string? target = null) =>
        declaration is CompilationUnitSyntax unit
        ? OnAssembly(unit, text, "[assembly: " + attribute + "]")
        : OnDeclaration(declaration, text, "[" + (target is null ? "" : target + ": ") + attribute + "]");

    private static TextChange OnDeclaration(SyntaxNode declaration, SourceText text, string list)
    {
        var root = declaration.SyntaxTree.GetRoot();
        var name = DeclarationSyntax.NameLocation(declaration).SourceSpan.Start;
        var lists = AttributeCarrier.Lists(declaration);

        // Below the lists, or above one of them: the first place that is compiled wherever the declaration is.
        var places = lists.Reverse().Select(static existing => existing.SpanStart).Prepend(FirstPosition(declaration, lists))
            .Where(place => ConditionalBranches.IsPresent(root, place, name))
            .ToList();
        if (places.Count == 0)
            return AboveConditional(ConditionalBranches.FirstMissing(root, declaration.SpanStart, name)!.Value, text, list);
        var onItsOwnLine = declaration is LambdaExpressionSyntax ? places.Take(1) : places;
        foreach (var place in onItsOwnLine)
        {
            if (text.Indentation(place) is { } indentation)
                return Lines.Insert(place, list + text.LineBreak(place) + indentation);
        }

        return Lines.Insert(places[0], list + " ");
    }

    private static int FirstPosition(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists) =>
        lists.Count == 0 ? declaration.SpanStart : lists.Last().GetLastToken().GetNextToken().SpanStart;

    // Modifiers or a return type that differ from one target framework to the next.
    private static TextChange AboveConditional(int directive, SourceText text, string list)
    {
        var line = text.Lines.GetLineFromPosition(directive);
        return Lines.Insert(line.Start, text.Indentation(directive) + list + text.LineBreak(directive));
    }

    private static TextChange OnAssembly(CompilationUnitSyntax unit, SourceText text, string list)
    {
        var statement = (DeclarationSyntax.Statements(unit).FirstOrDefault() ?? unit.Members.FirstOrDefault())?.SpanStart ?? unit.Span.End;
        var lineBreak = text.LineBreak(statement);
        if (LastPresent(unit, unit.AttributeLists, statement) is { } attributes)
            return Below(attributes, text, list, lineBreak, "");
        if (LastPresent(unit, unit.Usings, statement) is { } usings)
            return Below(usings, text, list, lineBreak, lineBreak);
        if (LastPresent(unit, unit.Externs, statement) is { } externs)
            return Below(externs, text, list, lineBreak, lineBreak);

        // Nothing is above it, or only conditional text, which must stay above it.
        var position = unit.Usings.Count + unit.Externs.Count + unit.AttributeLists.Count == 0 ? FileHeader.End(unit) : statement;
        return Lines.Insert(position, list + lineBreak + (text.IsBlankFrom(position) ? "" : lineBreak));
    }

    private static SyntaxNode? LastPresent<TNode>(CompilationUnitSyntax unit, SyntaxList<TNode> nodes, int wherever)
        where TNode : SyntaxNode =>
        nodes.LastOrDefault() is { } last && ConditionalBranches.IsPresent(unit, last.SpanStart, wherever) ? last : null;

    private static TextChange Below(SyntaxNode last, SourceText text, string list, string lineBreak, string gap)
    {
        var position = last.FullSpan.End;
        if (!text.IsLineStart(position))
            return Lines.Insert(last.Span.End, lineBreak + gap + list + lineBreak);
        return Lines.Insert(position, gap + list + lineBreak + (text.IsBlankFrom(position) ? "" : gap));
    }
}
