using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>What keys say of verifications.</summary>
internal interface ISignatureProofs
{
    /// <summary>Whether a verification counts only with a valid signature; else they are told, and nothing rests on them.</summary>
    bool Decide { get; }

    /// <summary>Verifies the signature of a verification.</summary>
    /// <param name="identity">The identity of the declaration that carries it.</param>
    /// <param name="verification">The verification.</param>
    SignatureProof Find(string identity, Verification verification);

    /// <summary>What is known of the signature of a verification, to be told.</summary>
    /// <param name="identity">The identity of the declaration that carries it.</param>
    /// <param name="verification">The verification.</param>
    /// <param name="zones">The zones that ask for a signature there.</param>
    CheckedSignature Describe(string identity, Verification verification, IReadOnlyList<ZonePolicy> zones);
}
