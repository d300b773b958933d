using System.Globalization;
using AiProvenance.Images.Svg;

namespace AiProvenance.Images.Editor;

/// <summary>An editor's window: the file, the light bulb with its preview below the line that it is on, and the list of findings.</summary>
internal static class EditorImage
{
    private const int Gutter = 6;
    private const int PopupLeft = Gutter + 4;

    public static string Draw(EditorScene scene)
    {
        var columns = Gutter + scene.Lines.Max(static line => line.Length);
        var canvas = new SvgCanvas(
            columns,
            scene.FileName,
            "Findings of the gate underlined in an editor, with the fixes that the light bulb offers and a preview of the first.");
        for (var i = 0; i < scene.Lines.Length; i++)
        {
            DrawLine(canvas, scene, i);
            if (i == scene.BulbLine)
                DrawPopup(canvas, scene, columns - PopupLeft);
        }

        DrawFindings(canvas, scene, columns);
        return canvas.ToString();
    }

    private static void DrawLine(SvgCanvas canvas, EditorScene scene, int line)
    {
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3);
        if (line == scene.BulbLine)
            canvas.LightBulb(4);
        foreach (var finding in scene.Findings.Where(finding => finding.Span.Start.Line == line))
            canvas.Underline(Gutter + finding.Span.Start.Character, finding.Span.End.Character - finding.Span.Start.Character, Palette.Red);
        canvas.Write(
            [new StyledText(number, Palette.Dim), new StyledText(
                new string(' ', Gutter - number.Length), Palette.Text), .. StyledText.Joined(scene.Lines[line])]);
    }

    private static void DrawPopup(SvgCanvas canvas, EditorScene scene, int width)
    {
        var titles = scene.Offers.Select(title => StyledText.Wrap([new StyledText(title, Palette.Text)], width - 4, 2).ToList()).ToList();
        canvas.Skip(0.3);
        canvas.Fill(PopupLeft, width, titles.Sum(static title => title.Count) + scene.Preview.Length + 1.4, Palette.Popup, Palette.Border);
        canvas.Skip(0.2);
        canvas.Fill(PopupLeft + 0.5, width - 1, titles[0].Count, Palette.Selected);
        foreach (var line in titles.SelectMany(static title => title))
            canvas.Write(line, PopupLeft + 2);
        canvas.Skip(0.5);
        foreach (var line in scene.Preview)
        {
            var (color, background) = line.Sign switch
            {
                '+' => (Palette.Green, Palette.Added),
                '-' => (Palette.Red, Palette.Removed),
                _ => (Palette.Dim, Palette.Window),
            };
            canvas.Fill(PopupLeft + 2, width - 4, 1, background);
            canvas.Write(line.Sign + " " + line.Text, color, PopupLeft + 2.5);
        }

        canvas.Skip(1);
    }

    private static void DrawFindings(SvgCanvas canvas, EditorScene scene, int columns)
    {
        canvas.Skip(0.4);
        canvas.Fill(0, columns, 0.05, Palette.Border);
        canvas.Skip(0.4);
        foreach (var finding in scene.Findings)
        {
            var start = finding.Span.Start;
            StyledText[] text =
            [
                new("✖ ", Palette.Red),
                new(finding.Id + " ", Palette.Red, IsBold: true),
                new(finding.Message, Palette.Text),
                new(string.Create(CultureInfo.InvariantCulture, $" [Ln {start.Line + 1}, Col {start.Character + 1}]"), Palette.Dim),
            ];
            foreach (var line in StyledText.Wrap(text, columns, 2))
                canvas.Write(line);
        }
    }
}
