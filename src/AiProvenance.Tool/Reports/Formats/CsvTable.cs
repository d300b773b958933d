using System.Globalization;
using System.IO;
using System.Text;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>
/// A table as spreadsheets read it: RFC 4180 with CRLF, UTF-8 with its mark at the beginning, every cell in quotes. No cell is a formula.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int Most = 1 << 15;

    private readonly TextWriter _output;
    private readonly StringBuilder _text = new();

    public CsvTable(TextWriter output)
    {
        _output = output;
        _text.Append('\uFEFF');
    }

    /// <summary>Adds a row.</summary>
    public void Add(IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            _text.Append(isFirst ? "\"" : ",\"");
            isFirst = false;
            AppendCell(cell ?? "");
            _text.Append('"');
        }

        _text.Append("\r\n");
        if (_text.Length > Most)
            Flush();
    }

    /// <summary>A list in one cell. A semicolon inside a value is written out.</summary>
    public static string Join(IEnumerable<string?> values) =>
        string.Join("; ", values.Select(static value => (value ?? "").Replace(";", "\\u003B", StringComparison.Ordinal)));

    public void Dispose() => Flush();

    private void Flush()
    {
        _output.Write(_text);
        _text.Clear();
    }

    private void AppendCell(string cell)
    {
        if (MayBeFormula(cell))
            _text.Append('\'');
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (c == '"')
                _text.Append("\"\"");
            else if (c is >= ' ' and <= '~')
                _text.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < cell.Length && char.IsLowSurrogate(cell[i + 1]))
                Append(cell.AsSpan(i++, 2), IsSeen(char.ConvertToUtf32(c, cell[i])));
            else
                Append(cell.AsSpan(i, 1), !char.IsSurrogate(c) && IsSeen(c));
        }
    }

    private void Append(ReadOnlySpan<char> units, bool isSeen)
    {
        if (isSeen)
        {
            _text.Append(units);
            return;
        }

        foreach (var unit in units)
            _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }

    // What cannot be seen hides or reverses letters, or begins another line.
    private static bool IsSeen(int rune) => CharUnicodeInfo.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // An apostrophe before the cell makes text of it; a cell that begins with one gets another, so that taking the first away is always
    // right.
    private static bool MayBeFormula(string cell)
    {
        var text = cell.AsSpan().TrimStart();
        return text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') || cell.StartsWith('\'');
    }
}
