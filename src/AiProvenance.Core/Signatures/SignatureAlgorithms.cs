using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Signatures;

/// <summary>Kinds of keys.</summary>
public static class SignatureAlgorithms
{
    private const string CertificateMark = "-cert-v01";

    /// <summary>The kind of a key, by its type as OpenSSH spells it; null where this package knows none.</summary>
    public static SignatureAlgorithm? OfKey(string type) => type.Replace(CertificateMark, "") switch
    {
        "ssh-ed25519" or "ssh-ed25519@openssh.com" => SignatureAlgorithm.Ed25519,
        "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" or "ecdsa-sha2-nistp521" => SignatureAlgorithm.Ecdsa,
        "ecdsa-sha2-nistp256@openssh.com" or "ecdsa-sha2-nistp384@openssh.com" or "ecdsa-sha2-nistp521@openssh.com" =>
            SignatureAlgorithm.Ecdsa,
        "ssh-rsa" or "ssh-rsa@openssh.com" => SignatureAlgorithm.Rsa,
        "sk-ssh-ed25519@openssh.com" => SignatureAlgorithm.Ed25519Sk,
        "sk-ecdsa-sha2-nistp256@openssh.com" => SignatureAlgorithm.EcdsaSk,
        _ => null,
    };

    /// <summary>Some kinds as <c>ssh-keygen -t</c> and the policy name them.</summary>
    public static IEnumerable<string> Name(IEnumerable<SignatureAlgorithm> algorithms) =>
        PolicyWords.SignatureAlgorithms.Where(word => algorithms.Contains(word.Value)).Select(static word => word.Word);
}
