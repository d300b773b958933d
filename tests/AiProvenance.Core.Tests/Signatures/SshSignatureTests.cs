using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using CsCheck;

namespace AiProvenance.Core.Tests.Signatures;

public sealed class SshSignatureTests
{
    [Theory]
    [InlineData("ssh-ed25519", SignatureAlgorithm.Ed25519)]
    [InlineData("ssh-ed25519-cert-v01@openssh.com", SignatureAlgorithm.Ed25519)]
    [InlineData("ecdsa-sha2-nistp256", SignatureAlgorithm.Ecdsa)]
    [InlineData("ecdsa-sha2-nistp521-cert-v01@openssh.com", SignatureAlgorithm.Ecdsa)]
    [InlineData("ssh-rsa", SignatureAlgorithm.Rsa)]
    [InlineData("ssh-rsa-cert-v01@openssh.com", SignatureAlgorithm.Rsa)]
    [InlineData("sk-ssh-ed25519@openssh.com", SignatureAlgorithm.Ed25519Sk)]
    [InlineData("sk-ssh-ed25519-cert-v01@openssh.com", SignatureAlgorithm.Ed25519Sk)]
    [InlineData("sk-ecdsa-sha2-nistp256@openssh.com", SignatureAlgorithm.EcdsaSk)]
    [InlineData("sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", SignatureAlgorithm.EcdsaSk)]
    [InlineData("ssh-dss", null)]
    [InlineData("sk-ssh-ed25519", null)]
    public void The_kind_of_the_key_is_read(string keyType, SignatureAlgorithm? algorithm) =>
        Assert.Equal(algorithm, Given.Sign(keyType).Algorithm);

    [Theory]
    [InlineData("sk-ssh-ed25519@openssh.com", 1, true)]
    [InlineData("sk-ecdsa-sha2-nistp256@openssh.com", 5, true)]
    [InlineData("sk-ssh-ed25519-cert-v01@openssh.com", 1, true)]
    [InlineData("sk-ssh-ed25519@openssh.com", 0, false)]
    [InlineData("sk-ssh-ed25519@openssh.com", 4, false)]
    [InlineData("sk-ssh-ed25519@openssh.com", null, false)]
    [InlineData("ssh-ed25519", 1, false)]
    [InlineData("ssh-rsa", null, false)]
    public void Only_a_device_that_says_so_was_touched(string keyType, int? flags, bool isTouched) =>
        Assert.Equal(isTouched, Given.Sign(keyType, (byte?)flags).ProvesPresence);

    [Fact]
    public void Flags_with_something_behind_them_are_none()
    {
        var blob = Given.Blob("sk-ssh-ed25519@openssh.com", 1, behindFlags: [0]);

        Assert.False(SshSignature.Parse(Convert.ToBase64String(blob), out _)!.ProvesPresence);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "is none that ssh-keygen -Y sign makes" },
        { "U1NIU0lH", "has a version" },
        { "not base64!", "is no base64" },
        { "U1NIU0lH\n", "is no base64" },
        { " U1NIU0lH", "is no base64" },
        { Write(Given.Blob(magic: "SSHSIX")), "is none that" },
        { Write(Given.Blob(version: 2)), "has a version" },
        { Write(Given.Blob(purpose: "git")), "was made for the namespace 'git'" },
        { Write(Given.Blob(purpose: "file\u0007")), "'file?'" },
        { Write(Given.Blob(hash: "sha1")), "over a hash" },
        { Write(Given.Blob(behind: [0])), "is cut off or damaged" },
        { Write(Given.Blob()[..^1]), "is cut off or damaged" },
        { Write([.. "SSHSIG"u8, 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 1]), "is cut off or damaged" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_signature_of_ours_says_why(string word, string problem)
    {
        Assert.Null(SshSignature.Parse(word, out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[0, 150], Gen.Byte).Sample((bytes, at, value) =>
    {
        _ = SshSignature.Parse(Write(bytes), out _);
        var damaged = Given.Blob("sk-ssh-ed25519@openssh.com", 1);
        damaged[at % damaged.Length] = value;
        return SshSignature.Parse(Write(damaged), out var problem) is not null != problem is not null;
    });

    [Fact]
    public void The_file_of_a_signature_is_read_back()
    {
        Assert.Equal(Given.Signature.Base64, SshSignature.ParseArmored(Given.Signature.Armored, out _)!.Base64);
        Assert.Equal(
            Given.Signature.Base64,
            SshSignature.ParseArmored(Given.Signature.Armored.Replace("\n", "\r\n", StringComparison.Ordinal), out _)!.Base64);
        Assert.Null(SshSignature.ParseArmored(Given.Signature.Base64, out var problem));
        Assert.Contains("BEGIN SSH SIGNATURE", problem, StringComparison.Ordinal);
    }

    private static string Write(byte[] bytes) => Convert.ToBase64String(bytes);
}
