using System.IO;
using System.Text;

namespace AiProvenance.Tool.Traces;

/// <summary>What .NET prints of exceptions, wherever in a log it stands, to calls.</summary>
internal static class StackTraceReader
{
    private const int MostFrames = 10_000;
    private const int MostCharacters = 32 * 1024 * 1024;

    /// <summary>Reads all traces of a text.</summary>
    public static WrittenTrace Read(TextReader text)
    {
        var places = new Dictionary<(string Text, string? File, int Line), int>();
        var frames = new List<CountedFrame>();
        var foreign = 0;
        using var lines = new StringReader(ReadAll(text, out var isCut));
        while (lines.ReadLine() is { } whole)
        {
            foreach (var line in TraceLines.Open(whole))
            {
                if (FrameReader.Read(line) is not { } frame)
                {
                    foreign += ForeignFrames.IsOne(line) ? 1 : 0;
                }
                else if (places.TryGetValue((frame.Text, frame.File, frame.Line), out var place))
                {
                    frames[place] = frames[place] with { Times = frames[place].Times + 1 };
                }
                else if (frames.Count == MostFrames)
                {
                    return new WrittenTrace([.. frames]) { Foreign = foreign, IsCut = true };
                }
                else
                {
                    places.Add((frame.Text, frame.File, frame.Line), frames.Count);
                    frames.Add(new CountedFrame(frame, 1));
                }
            }
        }

        return new WrittenTrace([.. frames]) { Foreign = foreign, IsCut = isCut };
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
