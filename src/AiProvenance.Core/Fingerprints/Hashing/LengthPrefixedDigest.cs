using System.Security.Cryptography;

namespace AiProvenance.Core.Fingerprints.Hashing;

/// <summary>SHA-256 over byte strings, each behind its length in four bytes, big-endian.</summary>
internal sealed class LengthPrefixedDigest : IDisposable
{
    private readonly SHA256 _hash = SHA256.Create();
    private byte[] _buffer = new byte[4096];
    private int _used;

    public void Add(string text)
    {
        Reserve(4 + text.Length * 3);
        var length = GeneralizedUtf8.Write(text, _buffer, _used + 4);
        AddLength(length);
        _used += length;
    }

    public void Add(byte[] bytes)
    {
        Reserve(4 + bytes.Length);
        AddLength(bytes.Length);
        bytes.CopyTo(_buffer, _used);
        _used += bytes.Length;
    }

    public byte[] Finish()
    {
        _ = _hash.TransformFinalBlock(_buffer, 0, _used);
        return _hash.Hash;
    }

    public void Dispose() => _hash.Dispose();

    private void AddLength(int length)
    {
        for (var shift = 24; shift >= 0; shift -= 8)
            _buffer[_used++] = (byte)(length >> shift);
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes <= _buffer.Length)
            return;
        _ = _hash.TransformBlock(_buffer, 0, _used, null, 0);
        _used = 0;
        if (bytes > _buffer.Length)
            _buffer = new byte[bytes];
    }
}
