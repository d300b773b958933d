using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>A declaration and the verifications that stand on it.</summary>
public sealed class VerifiedScope
{
    private readonly Lazy<Fingerprint> _fingerprint;

    /// <summary>Creates a scope.</summary>
    /// <param name="verifications">What its attributes state.</param>
    /// <param name="fingerprint">Computes the declaration's fingerprint; asked only where a verification states one.</param>
    public VerifiedScope(ImmutableArray<Verification> verifications, Func<Fingerprint> fingerprint)
    {
        Verifications = verifications;
        _fingerprint = new Lazy<Fingerprint>(fingerprint);
    }

    /// <summary>What the declaration's attributes state.</summary>
    public ImmutableArray<Verification> Verifications { get; }

    /// <summary>What the declaration's fingerprint is now.</summary>
    public Fingerprint Fingerprint => _fingerprint.Value;
}
