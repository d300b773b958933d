using System.Text;

namespace AiProvenance.Core.Signatures;

/// <summary>Reads SSH's binary form: numbers of four bytes, and blocks behind their length. Null where the bytes end too early.</summary>
internal sealed class SshReader(byte[] bytes)
{
    private const int NumberLength = 4;

    private int _at;

    public bool IsAtEnd => _at == bytes.Length;

    public byte[]? Bytes(int length)
    {
        if (length < 0 || length > bytes.Length - _at)
            return null;
        var taken = new byte[length];
        Array.Copy(bytes, _at, taken, 0, length);
        _at += length;
        return taken;
    }

    public uint? Number() => Bytes(NumberLength) is { } four
        ? ((uint)four[0] << 24) | ((uint)four[1] << 16) | ((uint)four[2] << 8) | four[3]
        : null;

    public byte[]? Block() => Number() is { } length and <= int.MaxValue ? Bytes((int)length) : null;

    public string? Text() => Block() is { } block ? Encoding.ASCII.GetString(block) : null;
}
