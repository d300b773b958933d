using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace AiProvenance.Images.Svg;

/// <summary>A window drawn in a grid of characters. Text stays text: it can be selected, searched and read aloud.</summary>
internal sealed partial class SvgCanvas
{
    public const double Line = 19;
    public const double Column = 7.8;
    public const double Margin = 18;
    private const double Bar = 34;
    private const double FontSize = 13;

    private readonly StringBuilder _body = new();
    private readonly int _columns;
    private readonly string _title;
    private readonly string _description;

    public SvgCanvas(int columns, string title, string description) => (_columns, _title, _description) = (columns, title, description);

    /// <summary>Where the next line of text begins.</summary>
    public double Top { get; private set; } = Bar + 12;

    public double Width => Math.Ceiling((_columns * Column) + (2 * Margin));

    public static double X(double column) => Margin + (column * Column);

    public void Skip(double lines) => Top += lines * Line;

    /// <summary>Writes one line of text and goes to the next.</summary>
    public void Write(IEnumerable<StyledText> runs, double column = 0)
    {
        var at = column;
        var line = new StringBuilder();
        foreach (var run in runs)
        {
            // Each stretch is put where it belongs and its length stated: more than one blank would collapse, and the reader's font is not
            // the one that was measured.
            foreach (Match match in Stretch().Matches(run.Text))
            {
                _ = line.Append(
                    CultureInfo.InvariantCulture,
                    $"<tspan x=\"{Number(X(at + match.Index))}\" textLength=\"{Number(match.Length * Column)}\" fill=\"{run.Color}\"")
                    .Append(run.IsBold ? " font-weight=\"bold\">" : ">").Append(SecurityElement.Escape(match.Value)).Append("</tspan>");
            }

            at += run.Text.Length;
        }

        if (line.Length > 0)
            _ = _body.Append(CultureInfo.InvariantCulture, $"  <text y=\"{Number(Top + FontSize)}\">").Append(line).Append("</text>\n");
        Top += Line;
    }

    public void Write(string text, string color, double column = 0) => Write([new StyledText(text, color)], column);

    /// <summary>A filled area, from the current line downwards.</summary>
    public void Fill(double column, double columns, double lines, string color, string? border = null) => _ = _body.Append(
        CultureInfo.InvariantCulture,
        $"  <rect x=\"{Number(X(column))}\" y=\"{Number(Top)}\" width=\"{Number(columns * Column)}\" height=\"{Number(lines * Line)}\" fill=\"{color}\"{(border is null ? "" : $" rx=\"5\" stroke=\"{border}\"")}/>\n");

    /// <summary>A wave below part of the current line.</summary>
    public void Underline(double column, int columns, string color)
    {
        const double Step = 3;
        var path = new StringBuilder($"M{Number(X(column))} {Number(Top + FontSize + 4)}");
        for (var i = 0; i * Step < columns * Column; i++)
            _ = path.Append(CultureInfo.InvariantCulture, $"l{Number(Step)} {(i % 2 == 0 ? "-" : "")}{Number(Step)}");
        _ = _body.Append(CultureInfo.InvariantCulture, $"  <path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.3\"/>\n");
    }

    /// <summary>A light bulb on the current line.</summary>
    public void LightBulb(double column)
    {
        var x = X(column) + 6;
        var y = Top + 8;
        _ = _body.Append(
            CultureInfo.InvariantCulture,
            $"  <g fill=\"{Palette.Yellow}\"><circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"5\"/><rect x=\"{Number(x - 2.5)}\" y=\"{Number(y + 5.5)}\" width=\"5\" height=\"1.6\"/><rect x=\"{Number(x - 1.5)}\" y=\"{Number(y + 8)}\" width=\"3\" height=\"1.4\"/></g>\n");
    }

    public override string ToString()
    {
        var height = Number(Math.Ceiling(Top + 12));
        var width = Number(Width);
        var right = Number(Width - 1);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title description">
              <title id="title">{SecurityElement.Escape(_title)}</title>
              <desc id="description">{SecurityElement.Escape(_description)}</desc>
              <rect x="0.5" y="0.5" width="{right}" height="{Number(Math.Ceiling(Top + 12) - 1)}" rx="9" fill="{Palette.Window}" stroke="{Palette.Border}"/>
              <path d="M0.5 {Number(Bar)}V9.5a9 9 0 0 1 9-9H{Number(Width - 9.5)}a9 9 0 0 1 9 9V{Number(Bar)}z" fill="{Palette.Bar}" stroke="{Palette.Border}"/>
              <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="{Number(FontSize)}">
              <text x="{Number(Width / 2)}" y="22" text-anchor="middle" fill="{Palette.Dim}">{SecurityElement.Escape(_title)}</text>
            {_body.ToString().TrimEnd('\n')}
              </g>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^ ]+( [^ ]+)*")]
    private static partial Regex Stretch();
}
