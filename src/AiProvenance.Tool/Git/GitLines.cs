using System.IO;
using System.Text;

namespace AiProvenance.Tool.Git;

/// <summary>The records of git's output, each ended by a byte.</summary>
internal static class GitLines
{
    /// <summary>Reads record by record; the last one may lack its end.</summary>
    public static IEnumerable<string> Read(Stream stream, byte end)
    {
        var buffer = new byte[1 << 16];
        using var pending = new MemoryStream();
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            var start = 0;
            for (var at = IndexOf(buffer, end, 0, count); at >= 0; at = IndexOf(buffer, end, start, count))
            {
                pending.Write(buffer, start, at - start);
                yield return Take(pending);
                start = at + 1;
            }

            pending.Write(buffer, start, count - start);
        }

        if (pending.Length > 0)
            yield return Take(pending);
    }

    private static int IndexOf(byte[] buffer, byte end, int start, int count) => Array.IndexOf(buffer, end, start, count - start);

    // Bytes that are no UTF-8 become U+FFFD: nothing that git has can stop the reading.
    private static string Take(MemoryStream pending)
    {
        var text = Encoding.UTF8.GetString(pending.GetBuffer(), 0, (int)pending.Length);
        pending.SetLength(0);
        return text;
    }
}
