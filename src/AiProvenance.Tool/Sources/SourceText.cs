using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Sources;

/// <summary>Bytes that are provably a document's: their hash is the one that the compiler wrote into the symbols.</summary>
internal static class SourceText
{
    // A source file of more than that is none that a person reviews, and what a hostile file unpacks to has no end.
    private const int Longest = 64 * 1024 * 1024;

    private static readonly byte[] CarriageReturnAndLineFeed = "\r\n"u8.ToArray();

    /// <summary>
    /// The text of some bytes; null where they are not the document's, in no line ending that a checkout may have given them.
    /// </summary>
    public static string? Prove(byte[] bytes, SourceDocument document)
    {
        if (Matches(bytes, document))
            return Decode(bytes);
        var withLineFeeds = ReplaceLineEnds(bytes, [(byte)'\n']);
        if (Matches(withLineFeeds, document))
            return Decode(withLineFeeds);
        var withBoth = ReplaceLineEnds(withLineFeeds, CarriageReturnAndLineFeed);
        return Matches(withBoth, document) ? Decode(withBoth) : null;
    }

    /// <summary>The text that the symbols hold themselves; null where they hold none, or another one.</summary>
    public static string? ReadEmbedded(SourceDocument document)
    {
        if (document.Embedded.Length < sizeof(int))
            return null;
        var blob = document.Embedded.AsSpan();
        var length = BitConverter.ToInt32(blob);
        if (length is < 0 or > Longest)
            return null;
        if (length == 0)
            return Prove(blob[sizeof(int)..].ToArray(), document);
        var bytes = new byte[length];
        try
        {
            using var packed = new DeflateStream(new MemoryStream(blob[sizeof(int)..].ToArray()), CompressionMode.Decompress);
            packed.ReadExactly(bytes);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return Prove(bytes, document);
    }

    private static bool Matches(byte[] bytes, SourceDocument document)
    {
        var hash = document.HashAlgorithm switch
        {
            "SHA256" => SHA256.HashData(bytes),
#pragma warning disable CA5350 // It is what the compiler was told to write, and a weak proof is said to be one in the docs.
            "SHA1" => SHA1.HashData(bytes),
#pragma warning restore CA5350
            _ => null,
        };
        return hash is not null && Convert.ToHexString(hash).Equals(document.Hash, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] ReplaceLineEnds(byte[] bytes, byte[] end)
    {
        var replaced = new List<byte>(bytes.Length + (bytes.Length / 16));
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
                continue;
            if (bytes[i] == '\n')
                replaced.AddRange(end);
            else
                replaced.Add(bytes[i]);
        }

        return [.. replaced];
    }

    // As the compiler reads a file: by its byte order mark, else as UTF-8. What is neither is read by the machine's code page: not here.
    private static string? Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(
                new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
