using AiProvenance.Core.Dates;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Checks;

/// <summary>What assemblies are held to.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Reference">Where it was found, and its digest.</param>
/// <param name="AsOf">The day to judge at; null where ages and future dates are not to be judged.</param>
internal sealed record CheckOptions(Policy Policy, PolicyReference Reference, IsoDate? AsOf)
{
    /// <summary>What provable sources say of fingerprints; null where none were given.</summary>
    public ISourceFingerprints? Sources { get; init; }

    /// <summary>What keys say of verifications; null where nobody asks for signatures.</summary>
    public ISignatureProofs? Signatures { get; init; }
}
