using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>check</c> is asked.</summary>
/// <param name="Release">What is to be judged.</param>
/// <param name="Format">The format of the result.</param>
internal sealed record CheckRequest(ReleaseRequest Release, OutputFormat Format)
{
    /// <summary>Where the attestation goes.</summary>
    public string? Attestation { get; init; }
}
