using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>The facts about a declaration on which a verdict is found, in the core's words.</summary>
public sealed record DeclarationFacts
{
    /// <summary>All marks that it is inside of; never empty where a verdict is asked for.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = ImmutableArray<Mark>.Empty;

    /// <summary>The guidance of its marks, and of the declarations between them and it.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = ImmutableArray<Guidance>.Empty;

    /// <summary>The zones that it touches, in the order of the policy.</summary>
    public ImmutableArray<ZonePolicy> Zones { get; init; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>It and the declarations around it, innermost first, each with the verifications that it carries.</summary>
    public ImmutableArray<VerifiedScope> Scopes { get; init; } = ImmutableArray<VerifiedScope>.Empty;

    /// <summary>How much of the fingerprints that its verifications state is compared.</summary>
    public FingerprintComparison Comparison { get; init; }

    /// <summary>The facts in one zone: marks and guidance behind a claim that counts there do not belong to the code.</summary>
    internal DeclarationFacts In(ZonePolicy zone, ImmutableArray<Glob> bots)
    {
        return Marks.All(static mark => mark.Behind.IsEmpty) && Guidance.All(static guidance => guidance.Behind.IsEmpty) ? this : this with
        {
            Marks = Marks.RemoveAll(mark => mark.Behind.Any(Counts)),
            Guidance = Guidance.RemoveAll(guidance => guidance.Behind.Any(Counts)),
        };

        bool Counts(Claim claim) => ClaimCheck.FindProblem(claim, zone, bots, isInZone: true) is null;
    }
}

/// <summary>A declaration and the verifications that stand on it.</summary>
public sealed class VerifiedScope
{
    private readonly Lazy<Fingerprint> _fingerprint;

    /// <summary>Creates a scope.</summary>
    /// <param name="verifications">The verifications in its attributes.</param>
    /// <param name="fingerprint">Computes the declaration's fingerprint; asked only where a verification states one.</param>
    public VerifiedScope(ImmutableArray<Verification> verifications, Func<Fingerprint> fingerprint)
    {
        Verifications = verifications;
        _fingerprint = new Lazy<Fingerprint>(fingerprint);
    }

    /// <summary>The verifications in the declaration's attributes.</summary>
    public ImmutableArray<Verification> Verifications { get; }

    /// <summary>
    /// Verifies the signature of one of them; null where nobody can, as in a compiler. It is asked only where a zone asks.
    /// </summary>
    public Func<Verification, SignatureProof>? Signatures { get; init; }

    /// <summary>The declaration's fingerprint now.</summary>
    public Fingerprint Fingerprint => _fingerprint.Value;
}

/// <summary>The part of a verification's fingerprint that is compared with the code.</summary>
public enum FingerprintComparison
{
    /// <summary>The code's text and the meaning of its names.</summary>
    Whole,

    /// <summary>The code's text alone: the zone's code uses it, and it does not use the zone.</summary>
    Text,

    /// <summary>Nothing: the code is in another assembly, whose own build has compared it.</summary>
    None,
}
