using AiProvenance.Core.Fingerprints;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;

namespace AiProvenance.Core.Verdicts;

/// <summary>The facts about a declaration on which a verdict is found, in the core's words.</summary>
public sealed record DeclarationFacts
{
    /// <summary>All marks that it is inside of; never empty where a verdict is asked for.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = ImmutableArray<Mark>.Empty;

    /// <summary>What was relied on by its marks, and between them and it.</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = ImmutableArray<Guidance>.Empty;

    /// <summary>The zones that it touches, in the order of the policy.</summary>
    public ImmutableArray<ZonePolicy> Zones { get; init; } = ImmutableArray<ZonePolicy>.Empty;

    /// <summary>It and the declarations around it, innermost first, each with the verifications that it carries.</summary>
    public ImmutableArray<VerifiedScope> Scopes { get; init; } = ImmutableArray<VerifiedScope>.Empty;

    /// <summary>How much of the fingerprints that its verifications state is compared.</summary>
    public FingerprintComparison Comparison { get; init; }

    /// <summary>The facts as they are in one zone: marks and guidance behind a claim that counts there are none of the code's.</summary>
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

/// <summary>How much of the fingerprint that a verification states is held against the code.</summary>
public enum FingerprintComparison
{
    /// <summary>What the code says and what its names mean.</summary>
    Whole,

    /// <summary>What the code says: it is the zone's code that uses it, and not the other way round.</summary>
    Text,

    /// <summary>Nothing: the code is in another assembly, whose own build has compared it.</summary>
    None,
}
