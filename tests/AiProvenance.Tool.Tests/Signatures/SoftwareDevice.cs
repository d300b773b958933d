using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>
/// A key on a device, played by software: what a device would sign (OpenSSH's PROTOCOL.u2f), without the device. OpenSSH verifies it like
/// any other, so who puts a key on a list has to know where it lives.
/// </summary>
internal sealed class SoftwareDevice
{
    private const string Application = "ssh:";

    private readonly byte[] _key;
    private readonly string _type;
    private readonly Func<byte[], byte[]> _sign;

    private SoftwareDevice(string type, byte[] key, Func<byte[], byte[]> sign)
    {
        _type = type;
        _key = key;
        _sign = sign;
    }

    /// <summary>The key, as lists of keys have it.</summary>
    public string Public => _type + " " + Convert.ToBase64String(_key);

    /// <summary>A device with an Ed25519 key.</summary>
    public static SoftwareDevice Ed25519()
    {
        const string Type = "sk-ssh-ed25519@openssh.com";
        var key = new Ed25519PrivateKeyParameters(RandomNumberGenerator.GetBytes(32));
        return new SoftwareDevice(
            Type,
            [.. Text(Type), .. Block(key.GeneratePublicKey().GetEncoded()), .. Text(Application)],
            message =>
            {
                var signer = new Ed25519Signer();
                signer.Init(forSigning: true, key);
                signer.BlockUpdate(message, 0, message.Length);
                return signer.GenerateSignature();
            });
    }

    /// <summary>A device with an ECDSA key.</summary>
    public static SoftwareDevice Ecdsa()
    {
        const string Type = "sk-ecdsa-sha2-nistp256@openssh.com";
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new SoftwareDevice(
            Type,
            [.. Text(Type), .. Text("nistp256"), .. Block([4, .. point.X!, .. point.Y!]), .. Text(Application)],
            message =>
            {
                var made = key.SignData(message, HashAlgorithmName.SHA256);
                return [.. Number(made[..32]), .. Number(made[32..])];
            });
    }

    /// <summary>Signs a text: the signature in one word.</summary>
    public string Sign(string text, byte flags, string purpose = "aiprovenance")
    {
        byte[] signed = [.. "SSHSIG"u8, .. Text(purpose), .. Text(""), .. Text("sha512"), .. Block(
            SHA512.HashData(Encoding.UTF8.GetBytes(text)))];
        byte[] device = [flags, 0, 0, 0, 7];
        byte[] message = [.. SHA256.HashData(Encoding.ASCII.GetBytes(Application)), .. device, .. SHA256.HashData(signed)];
        return Convert.ToBase64String(
        [
            .. "SSHSIG"u8, 0, 0, 0, 1, .. Block(_key), .. Text(purpose), .. Text(""), .. Text("sha512"),
            .. Block([.. Text(_type), .. Block(_sign(message)), .. device]),
        ]);
    }

    private static byte[] Text(string text) => Block(Encoding.ASCII.GetBytes(text));

    private static byte[] Block(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }

    // A number that begins with a high bit would be negative.
    private static byte[] Number(byte[] value)
    {
        var start = Array.FindIndex(value, static digit => digit != 0);
        return Block(value[start] >= 0x80 ? [0, .. value[start..]] : value[start..]);
    }
}
