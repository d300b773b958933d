using AiProvenance.Core.Dates;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>check</c> is asked.</summary>
/// <param name="Paths">What is to be judged.</param>
/// <param name="AsOf">The day to judge at.</param>
/// <param name="Format">The format of the result.</param>
internal sealed record CheckRequest(ImmutableArray<string> Paths, IsoDate AsOf, OutputFormat Format)
{
    /// <summary>The policy that was named.</summary>
    public string? Policy { get; init; }

    /// <summary>The digest that the policy is pinned to.</summary>
    public string? PolicyDigest { get; init; }

    /// <summary>Where the sources are.</summary>
    public string? Sources { get; init; }

    /// <summary>The baselines.</summary>
    public ImmutableArray<string> Baselines { get; init; } = [];

    /// <summary>The list of the reviewers' keys.</summary>
    public string? AllowedSigners { get; init; }

    /// <summary>The list of revoked keys.</summary>
    public string? Revocations { get; init; }

    /// <summary>The list of signatures that was named.</summary>
    public string? Signatures { get; init; }

    /// <summary>Where the attestation goes.</summary>
    public string? Attestation { get; init; }
}
