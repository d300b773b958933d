using System.Globalization;
using System.IO;
using System.Text;

namespace AiProvenance.Tool.Git;

/// <summary>Objects by name, from one <c>git cat-file --batch</c> that stays open: no process for each.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly Lazy<GitCall> _call;
    private readonly object _turn = new();

    public GitObjects(string folder) => _call = new Lazy<GitCall>(() => GitCall.Start(folder, ["cat-file", "--batch"]));

    /// <summary>The bytes of an object, or null where no object has that name.</summary>
    /// <param name="name">An object's name, or <c>commit:path</c>.</param>
    public byte[]? Read(string name)
    {
        if (name.Contains('\n', StringComparison.Ordinal))
            return null;
        lock (_turn)
        {
            var call = _call.Value;
            try
            {
                call.Input.Write(Encoding.UTF8.GetBytes(name + "\n"));
                call.Input.Flush();
                return Answer(call, name);
            }
            catch (IOException)
            {
                throw call.Failure(call.WaitForExit());
            }
        }
    }

    /// <summary>The text of an object; bytes that are no UTF-8 become U+FFFD.</summary>
    public string? ReadText(string name) => Read(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Dispose()
    {
        if (_call.IsValueCreated)
            _call.Value.Dispose();
    }

    // "<name> <type> <size>", then the bytes and a line's end; or "<what was asked> missing".
    private static byte[]? Answer(GitCall call, string name)
    {
        var header = ReadLine(call.Output);
        var size = header[(header.LastIndexOf(' ') + 1)..];
        if (header == name + " missing" || header == name + " ambiguous")
            return null;
        if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new GitException($"'git cat-file --batch' could not read {name}: {header}");
        var bytes = new byte[count];
        call.Output.ReadExactly(bytes);
        _ = call.Output.ReadByte();
        return bytes;
    }

    private static string ReadLine(Stream stream)
    {
        var bytes = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0)
                throw new EndOfStreamException();
            bytes.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
