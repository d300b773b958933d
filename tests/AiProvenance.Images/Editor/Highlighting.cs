using System.Collections.Immutable;
using AiProvenance.Images.Svg;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Images.Editor;

/// <summary>A file in colours, as the compiler's own classification has it.</summary>
internal static class Highlighting
{
    public static async Task<ImmutableArray<ImmutableArray<StyledText>>> Of(Document document)
    {
        var text = await document.GetTextAsync();
        var colors = Enumerable.Repeat(Palette.Text, text.Length).ToArray();
        foreach (var span in await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)))
        {
            if (Color(span.ClassificationType) is { } color)
                Array.Fill(colors, color, span.TextSpan.Start, span.TextSpan.Length);
        }

        return
        [
            .. text.Lines.Take(text.Lines.Count - 1).Select(line => Enumerable.Range(line.Start, line.Span.Length)
                .Select(i => new StyledText(text[i].ToString(), colors[i]))
                .ToImmutableArray()),
        ];
    }

    private static string? Color(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.PreprocessorKeyword => Palette.Red,
        ClassificationTypeNames.ControlKeyword => Palette.Red,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => Palette.Blue,
        ClassificationTypeNames.NumericLiteral => Palette.Blue,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.StructName =>
            Palette.Orange,
        ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName => Palette.Orange,
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => Palette.Purple,
        ClassificationTypeNames.ExcludedCode => Palette.Dim,
        _ when classification == ClassificationTypeNames.Comment || classification.StartsWith(
            "xml doc comment", StringComparison.Ordinal) => Palette.Dim,
        _ => null,
    };
}
