using System.Text;
using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Signatures;

/// <summary>
/// A signature as <c>ssh-keygen -Y sign</c> makes it (OpenSSH's PROTOCOL.sshsig), as far as it can be read without any cryptography. It
/// says which key and which form; that it is genuine, only <c>ssh-keygen -Y verify</c> says.
/// </summary>
public sealed class SshSignature
{
    private const string Magic = "SSHSIG";
    private const string Begin = "-----BEGIN SSH SIGNATURE-----";
    private const string End = "-----END SSH SIGNATURE-----";
    private const int LineLength = 70;
    private const byte UserPresence = 1;

    private SshSignature(string base64, string keyType, byte? flags)
    {
        Base64 = base64;
        KeyType = keyType;
        Flags = flags;
    }

    /// <summary>The signature in one word.</summary>
    public string Base64 { get; }

    /// <summary>The type of the key that made it, as OpenSSH spells it; of a certificate, the certificate's.</summary>
    public string KeyType { get; }

    /// <summary>What the device says of the moment it signed; null where no device did. The signature covers it.</summary>
    public byte? Flags { get; }

    /// <summary>Whether a key on a device made it, and somebody touched the device for it.</summary>
    public bool ProvesPresence => Flags is { } flags && (flags & UserPresence) != 0;

    /// <summary>The algorithm of the key, as <c>ssh-keygen -t</c> names it; null where this package knows none.</summary>
    public SignatureAlgorithm? Algorithm => SignatureAlgorithms.OfKey(KeyType);

    /// <summary>The signature as <c>ssh-keygen</c> has it in files.</summary>
    public string Armored
    {
        get
        {
            var text = new StringBuilder(Begin).Append('\n');
            for (var i = 0; i < Base64.Length; i += LineLength)
                text.Append(Base64, i, Math.Min(LineLength, Base64.Length - i)).Append('\n');
            return text.Append(End).Append('\n').ToString();
        }
    }

    /// <summary>Reads the file that <c>ssh-keygen -Y sign</c> writes.</summary>
    public static SshSignature? ParseArmored(string text, out string? problem)
    {
        var lines = text.Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0).ToList();
        if (lines.Count >= 3 && lines[0] == Begin && lines[lines.Count - 1] == End)
            return Parse(string.Concat(lines.Skip(1).Take(lines.Count - 2)), out problem);
        problem = "does not stand between " + Begin + " and " + End;
        return null;
    }

    /// <summary>Reads a signature in one word; null where it is none.</summary>
    /// <param name="base64">The word.</param>
    /// <param name="problem">Why it is none, as a clause without its subject.</param>
    public static SshSignature? Parse(string base64, out string? problem)
    {
        if (Decode(base64) is not { } bytes)
        {
            problem = "is no base64 on one line";
            return null;
        }

        var reader = new SshReader(bytes);
        var isMagic = reader.Bytes(Magic.Length) is { } magic && Encoding.ASCII.GetString(magic) == Magic;
        var version = reader.Number();
        var key = reader.Block();
        var purpose = reader.Text();
        var reserved = reader.Block();
        var hash = reader.Text();
        var made = reader.Block();
        problem =
            !isMagic ? "is none that ssh-keygen -Y sign makes"
            : version != 1 ? "has a version that this package does not know"
            : key is null || purpose is null || reserved is null || hash is null || made is null || !reader.IsAtEnd
                ? "is cut off or damaged"
            : purpose != SignedStatement.Namespace ? "was made for the namespace '" + Plain(purpose) + "', not for 'aiprovenance'"
            : hash is not ("sha256" or "sha512") ? "is over a hash that OpenSSH does not allow"
            : null;
        if (problem is not null)
            return null;
        var type = new SshReader(key!).Text();
        var madeReader = new SshReader(made!);
        var madeType = madeReader.Text();
        var value = madeReader.Block();
        if (type is null || madeType is null || value is null)
        {
            problem = "is cut off or damaged";
            return null;
        }

        return new SshSignature(base64, type, ReadFlags(type, madeReader));
    }

    // A device's signature is followed by its flags and its counter, and by nothing else.
    private static byte? ReadFlags(string keyType, SshReader made) =>
        SignatureAlgorithms.OfKey(keyType) is SignatureAlgorithm.Ed25519Sk or SignatureAlgorithm.EcdsaSk &&
        made.Bytes(1) is [var flags] && made.Number() is not null && made.IsAtEnd ? flags : null;

    private static byte[]? Decode(string base64)
    {
        try
        {
            var bytes = Convert.FromBase64String(base64);
            return string.Equals(Convert.ToBase64String(bytes), base64, StringComparison.Ordinal) ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Plain(string text) => new(text.Take(40).Select(static c => c is >= ' ' and <= '~' ? c : '?').ToArray());
}
