namespace AiProvenance.Core.Policies;

/// <summary>Whether a zone's verifications have to be signed with the reviewer's key.</summary>
public enum SignatureDemand
{
    /// <summary>The reviewer's name in the attribute is enough.</summary>
    None,

    /// <summary>With any key of the reviewer's.</summary>
    Required,

    /// <summary>With a key on a device that somebody has to touch.</summary>
    Hardware,
}

/// <summary>A kind of key, by the names that <c>ssh-keygen -t</c> has for them.</summary>
public enum SignatureAlgorithm
{
    /// <summary><c>ed25519</c>.</summary>
    Ed25519,

    /// <summary><c>ecdsa</c>.</summary>
    Ecdsa,

    /// <summary><c>rsa</c>.</summary>
    Rsa,

    /// <summary><c>ed25519-sk</c>, on a device.</summary>
    Ed25519Sk,

    /// <summary><c>ecdsa-sk</c>, on a device.</summary>
    EcdsaSk,
}
