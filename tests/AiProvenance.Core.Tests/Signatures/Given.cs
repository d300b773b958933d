using System.Text;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Tests.Signatures;

/// <summary>Statements, and signatures that only look like ones: no cryptography is asked here.</summary>
internal static class Given
{
    public const string Code = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";

    public static SshSignature Signature { get; } = Sign("ssh-ed25519");

    public static SignedStatement Statement(
        string identity = "M:Shop.Page.Total",
        string by = "ada@contoso.com",
        string on = "2026-11-30",
        string code = Code,
        string? zone = null,
        string? ticket = null)
    {
        var statement = SignedStatement.Of(
            identity, new Verification(by, on) { Fingerprint = code, Zone = zone, Ticket = ticket }, out var problem);
        Assert.True(statement is not null, problem);
        return statement;
    }

    public static SshSignature Sign(string keyType, byte? flags = null)
    {
        var signature = SshSignature.Parse(Convert.ToBase64String(Blob(keyType, flags)), out var problem);
        Assert.True(signature is not null, problem);
        return signature;
    }

    public static byte[] Blob(
        string keyType = "ssh-ed25519",
        byte? flags = null,
        string magic = "SSHSIG",
        byte version = 1,
        string purpose = "aiprovenance",
        string hash = "sha512",
        byte[]? behind = null,
        byte[]? behindFlags = null) =>
        [
            .. Encoding.ASCII.GetBytes(magic),
            0, 0, 0, version,
            .. Block([.. Block(keyType), .. Block("key")]),
            .. Block(purpose),
            .. Block(""),
            .. Block(hash),
            .. Block([.. Block(keyType), .. Block("value"), .. Device(flags), .. behindFlags ?? []]),
            .. behind ?? [],
        ];

    private static byte[] Device(byte? flags) => flags is { } stated ? [stated, 0, 0, 0, 7] : [];

    private static byte[] Block(string text) => Block(Encoding.ASCII.GetBytes(text));

    private static byte[] Block(byte[] bytes) => [0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
