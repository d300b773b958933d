using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AiProvenance.Tool.Reports;

/// <summary>Names for rows that are the same in every run, and different for different parts.</summary>
internal static class RowId
{
    /// <summary>Half of the SHA-256 over the parts, each behind its length; 32 lower-case hexadecimal digits.</summary>
    public static string Of(params string?[] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            // A part that is absent is not one that is empty.
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset(), 0, 16).ToLowerInvariant();
    }
}
