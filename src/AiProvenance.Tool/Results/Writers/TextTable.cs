using System.Text;

namespace AiProvenance.Tool.Results.Writers;

/// <summary>Columns that stand below each other.</summary>
internal sealed class TextTable(params string[] heads)
{
    private const int Widest = 80;
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, a text for each column.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(static cell => Harmless.Cell(cell, Widest))]);

    /// <summary>Whether there is anything in it.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Writes it, each row once.</summary>
    public void Write(StringBuilder text, Palette palette)
    {
        var widths = heads.Select((head, column) => Math.Max(head.Length, _rows.Max(row => row[column].Length))).ToArray();
        text.Append(palette.Head(Row(heads, widths))).Append('\n');
        text.Append(Row([.. widths.Select(static width => new string('-', width))], widths)).Append('\n');
        var last = "";
        foreach (var row in _rows)
        {
            var line = Row(row, widths);
            if (line != last)
                text.Append(line).Append('\n');
            last = line;
        }
    }

    private static string Row(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
