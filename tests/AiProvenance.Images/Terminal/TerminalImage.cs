using System.Collections.Immutable;
using AiProvenance.Images.Svg;

namespace AiProvenance.Images.Terminal;

/// <summary>A terminal with a command and what it printed.</summary>
internal static class TerminalImage
{
    private const int Columns = 120;
    private const int Indent = 6;

    // Enough to see all three areas; eleven long messages are no picture any more.
    private const int ShownFindings = 5;

    public static string Draw(ImmutableArray<ImmutableArray<StyledText>> lines)
    {
        var canvas = new SvgCanvas(
            Columns,
            SampleBuild.Command,
            "The build of the sample shop stops at AI code that touches critical zones without human verification.");
        canvas.Write([new StyledText("$ ", Palette.Green, IsBold: true), new StyledText(SampleBuild.Command, Palette.Text, IsBold: true)]);
        var findings = lines.Where(SampleBuild.IsFinding).ToList();
        foreach (var line in lines.Except(findings.Skip(ShownFindings)))
        {
            foreach (var row in StyledText.Wrap(line, Columns, Indent))
                canvas.Write(row);
            if (line == findings[ShownFindings - 1])
                canvas.Write($"⋮ {findings.Count - ShownFindings} more errors, left out of this picture", Palette.Dim, 4);
        }

        return canvas.ToString();
    }
}
