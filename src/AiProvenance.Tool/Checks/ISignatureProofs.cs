using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Tool.Checks;

/// <summary>What keys say of verifications.</summary>
internal interface ISignatureProofs
{
    /// <summary>Verifies the signature of a verification.</summary>
    /// <param name="identity">The identity of the declaration that carries it.</param>
    /// <param name="verification">The verification.</param>
    SignatureProof Find(string identity, Verification verification);
}
