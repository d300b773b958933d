namespace AiProvenance.Tool.Commands;

/// <summary>What <c>sign</c> and <c>renew</c> are asked.</summary>
/// <param name="Paths">The projects, or folders that hold them.</param>
internal sealed record SignRequest(ImmutableArray<string> Paths)
{
    /// <summary>The reviewer's address.</summary>
    public string? As { get; init; }

    /// <summary>The key that was named.</summary>
    public string? Key { get; init; }

    /// <summary>The one declaration to sign.</summary>
    public string? Only { get; init; }

    /// <summary>Signatures and keys.</summary>
    public SignatureFiles Signed { get; init; } = SignatureFiles.None;

    /// <summary>Whether lines that nobody needs are to be named.</summary>
    public bool Prune { get; init; }

    /// <summary>The renames, each <c>OLD=NEW</c>; empty for <c>sign</c>.</summary>
    public ImmutableArray<string> Renames { get; init; } = [];
}
