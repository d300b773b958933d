using System.Security.Cryptography;
using System.Text;
using AiProvenance.Analyzers.Stamps;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Stamps;

public sealed class PolicyDigestTests
{
    private const string Policy = "# Prüfung\r\n[zone pricing]\r\nnamespaces = Contoso.Pricing\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16", "utf-16BE", "iso-8859-1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_digest_is_that_of_the_files_bytes(string encoding)
    {
        var bytes = Bytes(encoding);
        var expected = Convert.ToHexString(SHA256.HashData(bytes));
        Assert.Equal(expected, PolicyDigest.Compute(Read(bytes, encoding, SourceHashAlgorithm.Sha256)));
        Assert.Equal(expected, PolicyDigest.Compute(Read(bytes, encoding, SourceHashAlgorithm.Sha1)));
    }

    // Bytes that are no text in that encoding, as with the compiler's CodePage: the text has lost them, and its checksum has not.
    [Fact]
    public void What_is_no_text_is_hashed_all_the_same()
    {
        var bytes = new byte[] { (byte)'#', 0xFF, 0xFE, 0x80, (byte)'\n' };
        Assert.Equal(Convert.ToHexString(SHA256.HashData(bytes)), PolicyDigest.Compute(Read(bytes, "utf-8", SourceHashAlgorithm.Sha256)));
    }

    // An editor's text.
    [Fact]
    public void A_text_without_an_encoding_is_hashed_as_most_files_are_written()
    {
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Policy))), PolicyDigest.Compute(SourceText.From(Policy)));
    }

    private static byte[] Bytes(string encoding)
    {
        var named = Named(encoding);
        var mark = encoding == "utf-8" ? [] : named.GetPreamble();
        return [.. mark, .. named.GetBytes(Policy)];
    }

    // As the compiler reads a file: by its mark, or else as UTF-8 without one.
    private static SourceText Read(byte[] bytes, string encoding, SourceHashAlgorithm algorithm)
    {
        using var stream = new MemoryStream(bytes);
        var usual = encoding == "utf-8" ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Named(encoding);
        return SourceText.From(stream, usual, algorithm);
    }

    private static Encoding Named(string encoding) => Encoding.GetEncoding(encoding.Split(' ')[0]);
}
