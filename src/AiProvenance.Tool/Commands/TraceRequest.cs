using AiProvenance.Core.Dates;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>trace</c> is asked.</summary>
/// <param name="Assemblies">The assemblies that ran.</param>
/// <param name="AsOf">The day that ages are counted to.</param>
/// <param name="Format">The format of the result.</param>
internal sealed record TraceRequest(ImmutableArray<string> Assemblies, IsoDate AsOf, TraceFormat Format)
{
    /// <summary>The file with the trace; null for standard input, or where commits are asked about.</summary>
    public string? File { get; init; }

    /// <summary>The commit that is asked about, or that is held to have run.</summary>
    public string? Commit { get; init; }

    /// <summary>The commit before the first that is asked about.</summary>
    public string? Base { get; init; }

    /// <summary>The policy that was named.</summary>
    public string? Policy { get; init; }

    /// <summary>The digest that the policy is pinned to.</summary>
    public string? PolicyDigest { get; init; }

    /// <summary>Where the sources are.</summary>
    public string? Sources { get; init; }

    /// <summary>Signatures and keys.</summary>
    public SignatureFiles Signed { get; init; } = SignatureFiles.None;
}

/// <summary>A format that traces are written in.</summary>
internal enum TraceFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: docs/schemas/trace-1.json.</summary>
    Json,

    /// <summary>For an incident's page.</summary>
    Markdown,
}
