using System.IO;
using System.Text;

namespace AiProvenance.Tool.Reports.Formats;

/// <summary>Bytes of ASCII to a text, in large pieces; lines end with LF on every system.</summary>
internal sealed class AsciiLines(TextWriter output) : Stream
{
    private const int Most = 1 << 15;

    private readonly StringBuilder _text = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var b in buffer)
        {
            if (b != '\r')
                _text.Append((char)b);
        }

        if (_text.Length > Most)
            Pass();
    }

    // A writer of JSON flushes after each row; what it flushes is small.
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Pass();
        base.Dispose(disposing);
    }

    private void Pass()
    {
        output.Write(_text);
        _text.Clear();
    }
}
