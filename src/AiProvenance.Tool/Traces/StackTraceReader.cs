using System.IO;
using System.Text;

namespace AiProvenance.Tool.Traces;

/// <summary>What .NET prints of exceptions, wherever in a log it stands, to calls.</summary>
internal sealed class StackTraceReader
{
    private const int MostFrames = 10_000;
    private const int MostCharacters = 32 * 1024 * 1024;

    private readonly Dictionary<(string Text, string? File, int Line), int> _places = [];
    private readonly List<CountedFrame> _frames = [];
    private int _foreign;
    private bool _isCut;

    /// <summary>Reads all traces of a text.</summary>
    public static WrittenTrace Read(TextReader text)
    {
        var all = ReadAll(text, out var isCut);
        var reader = new StackTraceReader { _isCut = isCut };
        reader.ReadLines(all);
        reader.ReadObjects(all);
        return new WrittenTrace([.. reader._frames]) { Foreign = reader._foreign, IsCut = reader._isCut };
    }

    private void ReadLines(string text)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } whole)
        {
            foreach (var line in TraceLines.Open(whole))
            {
                if (FrameReader.Read(line) is { } frame)
                    Add(frame);
                else if (ForeignFrames.IsOne(line))
                    _foreign++;
            }
        }
    }

    // Some logs have a trace as text and as objects beside each other.
    private void ReadObjects(string text)
    {
        var read = StructuredFrames.Read(text);
        _foreign += read.Foreign;
        var known = _frames.Select(static frame => (string.Join('.', frame.Frame.Path), frame.Frame.Line)).ToHashSet();
        foreach (var frame in read.Frames.Where(frame => !known.Contains((string.Join('.', frame.Path), frame.Line))))
            Add(frame);
    }

    private void Add(WrittenFrame frame)
    {
        if (_places.TryGetValue((frame.Text, frame.File, frame.Line), out var place))
        {
            _frames[place] = _frames[place] with { Times = _frames[place].Times + 1 };
        }
        else if (_frames.Count == MostFrames)
        {
            _isCut = true;
        }
        else
        {
            _places.Add((frame.Text, frame.File, frame.Line), _frames.Count);
            _frames.Add(new CountedFrame(frame, 1));
        }
    }

    // One line may be as long as a log.
    private static string ReadAll(TextReader text, out bool isCut)
    {
        var all = new StringBuilder();
        var buffer = new char[64 * 1024];
        while (all.Length < MostCharacters && text.ReadBlock(buffer, 0, buffer.Length) is > 0 and var count)
            _ = all.Append(buffer, 0, count);
        isCut = all.Length >= MostCharacters && text.Peek() >= 0;
        return all.ToString();
    }
}
