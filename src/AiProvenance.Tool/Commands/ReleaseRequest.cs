using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Commands;

/// <summary>A release, and what it is held against.</summary>
/// <param name="Paths">What is to be judged.</param>
/// <param name="AsOf">The day to judge at.</param>
internal sealed record ReleaseRequest(ImmutableArray<string> Paths, IsoDate AsOf)
{
    /// <summary>The policy that was named.</summary>
    public string? Policy { get; init; }

    /// <summary>The digest that the policy is pinned to.</summary>
    public string? PolicyDigest { get; init; }

    /// <summary>Where the sources are.</summary>
    public string? Sources { get; init; }

    /// <summary>The baselines.</summary>
    public ImmutableArray<string> Baselines { get; init; } = [];

    /// <summary>The files of signatures and keys.</summary>
    public SignatureFiles Signatures { get; init; } = SignatureFiles.None;
}
