using AiProvenance.CodeFixes.Layout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>
/// Takes attributes out of a file: with their line where nothing else is on it, else from within it. Comments, directives and other
/// attributes stay.
/// </summary>
internal static class AttributeRemoval
{
    public static IEnumerable<TextChange> Remove(IEnumerable<AttributeSyntax> attributes)
    {
        foreach (var together in attributes.Distinct().GroupBy(static attribute => (AttributeListSyntax)attribute.Parent!))
        {
            var list = together.Key;
            var removed = new HashSet<AttributeSyntax>(together);
            var spans = list.Attributes.All(removed.Contains) ? [WholeList(list, list.SyntaxTree.GetText())] : FromList(list, removed);
            foreach (var span in spans)
                yield return new TextChange(span, "");
        }
    }

    private static TextSpan WholeList(AttributeListSyntax list, SourceText text)
    {
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var isAloneBehind = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End)));
        if (isAloneBehind && text.Indentation(list.SpanStart) is not null)
            return TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.SpanStart).Start, last.EndIncludingLineBreak);
        if (isAloneBehind)
            return TextSpan.FromBounds(BlankBefore(text, list.SpanStart), list.Span.End);

        var end = list.Span.End;
        while (end < last.End && char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(list.SpanStart, end);
    }

    private static int BlankBefore(SourceText text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position;
    }

    // Each goes with the comma behind it; the last one that stays then has none behind it.
    private static IEnumerable<TextSpan> FromList(AttributeListSyntax list, HashSet<AttributeSyntax> removed)
    {
        var attributes = list.Attributes;
        var lastKept = attributes.LastIndexOf(attribute => !removed.Contains(attribute));
        for (var i = 0; i < lastKept; i++)
        {
            if (removed.Contains(attributes[i]))
                yield return TextSpan.FromBounds(attributes[i].SpanStart, attributes[i + 1].SpanStart);
        }

        if (lastKept < attributes.Count - 1)
            yield return TextSpan.FromBounds(attributes[lastKept].Span.End, attributes[attributes.Count - 1].Span.End);
    }
}
