using System.Collections.Immutable;
using System.Globalization;
using AiProvenance.Images.Svg;

namespace AiProvenance.Images.Terminal;

/// <summary>What a terminal shows after it was sent some output: as much of one as the .NET command line asks for.</summary>
internal sealed class TerminalScreen
{
    private const char Escape = '\e';

    private readonly List<List<Cell>> _lines = [[]];
    private int _row;
    private int _column;
    private string _color = Palette.Text;
    private bool _isBold;

    private TerminalScreen()
    {
    }

    private readonly record struct Cell(char Character, string Color, bool IsBold);

    /// <summary>The lines that are left in the end.</summary>
    public static ImmutableArray<ImmutableArray<StyledText>> After(string output)
    {
        var screen = new TerminalScreen();
        for (var i = 0; i < output.Length;)
            i = screen.Take(output, i);
        return [.. screen._lines.Select(
            static line =>
                (ImmutableArray<StyledText>)[.. line.Select(
                    static cell => new StyledText(cell.Character.ToString(), cell.Color, cell.IsBold))])];
    }

    private int Take(string output, int i)
    {
        switch (output[i])
        {
            case '\n':
                GoTo(_row + 1, 0);
                return i + 1;
            case '\r':
                _column = 0;
                return i + 1;
            case Escape when output[i + 1] == '[':
                return Control(output, i + 2);
            case Escape when output[i + 1] == ']':
                // A link or a progress bar in the taskbar: nothing on the screen.
                return output.IndexOf("\e\\", i, StringComparison.Ordinal) + 2;
            default:
                Put(output[i]);
                return i + 1;
        }
    }

    private void Put(char character)
    {
        var line = _lines[_row];
        while (line.Count <= _column)
            line.Add(new Cell(' ', Palette.Text, false));
        line[_column++] = new Cell(character, _color, _isBold);
    }

    private int Control(string output, int start)
    {
        var end = start;
        while (!char.IsAsciiLetter(output[end]))
            end++;
        var text = output[start..end];
        if (text.StartsWith('?'))
            return end + 1;
        var numbers = text.Split(';')
            .Select(static number => number.Length == 0 ? 0 : int.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        var count = Math.Max(1, numbers[0]);
        switch (output[end])
        {
            case 'm':
                Array.ForEach(numbers, Style);
                break;
            case 'F':
                GoTo(_row - count, 0);
                break;
            case 'G':
                _column = count - 1;
                break;
            case 'D':
                _column = Math.Max(0, _column - count);
                break;
            case 'K' when numbers[0] == 0:
                Cut();
                break;
            case 'J' when numbers[0] == 0:
                Cut();
                _lines.RemoveRange(_row + 1, _lines.Count - _row - 1);
                break;
            default:
                throw new NotSupportedException($"ESC[{text}{output[end]} is nothing that this screen can do.");
        }

        return end + 1;
    }

    private void Cut() => _lines[_row].RemoveRange(Math.Min(_column, _lines[_row].Count), Math.Max(0, _lines[_row].Count - _column));

    private void GoTo(int row, int column)
    {
        (_row, _column) = (Math.Max(0, row), column);
        while (_lines.Count <= _row)
            _lines.Add([]);
    }

    private void Style(int code) => (_color, _isBold) = code switch
    {
        0 => (Palette.Text, false),
        1 => (_color, true),
        31 => (Palette.Red, _isBold),
        32 => (Palette.Green, _isBold),
        33 => (Palette.Yellow, _isBold),
        36 => (Palette.Cyan, _isBold),
        90 => (Palette.Dim, _isBold),
        _ => throw new NotSupportedException($"ESC[{code}m is no style that this screen knows."),
    };
}
