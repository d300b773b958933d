using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Layout;

/// <summary>Lines as their author laid them out: indentation and line ends.</summary>
internal static class Lines
{
    /// <summary>The text before a position on its line if it is white space only, else null.</summary>
    public static string? Indentation(this SourceText text, int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>The line break used around a position.</summary>
    public static string LineBreak(this SourceText text, int position)
    {
        var number = text.Lines.GetLineFromPosition(position).LineNumber;
        return Break(text, number) ?? (number > 0 ? Break(text, number - 1) : null) ?? "\n";
    }

    /// <summary>Whether the line that a position begins is empty or white space.</summary>
    public static bool IsBlankFrom(this SourceText text, int position) =>
        position < text.Length &&
            string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)));

    /// <summary>Whether a position begins a line.</summary>
    public static bool IsLineStart(this SourceText text, int position) => text.Lines.GetLineFromPosition(position).Start == position;

    public static TextChange Insert(int position, string inserted) => new(new TextSpan(position, 0), inserted);

    private static string? Break(SourceText text, int number)
    {
        var line = text.Lines[number];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : null;
    }
}
