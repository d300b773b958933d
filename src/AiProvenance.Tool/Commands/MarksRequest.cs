using AiProvenance.Tool.Marks;
using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>marks update</c> is asked.</summary>
/// <param name="Paths">Projects, solutions, folders.</param>
internal sealed record UpdateRequest(ImmutableArray<string> Paths)
{
    /// <summary>Whether marks are written on declarations instead of into a file of their own.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether nothing is written, and the difference shown.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Where what was decided is written.</summary>
    public string? Ledger { get; init; }

    /// <summary>What is known of notes.</summary>
    public NotesState Notes { get; init; }
}

/// <summary>What <c>marks verify</c> is asked.</summary>
/// <param name="Paths">Projects, solutions, folders.</param>
/// <param name="Base">The revision since which commits count.</param>
/// <param name="Format">The format of the result.</param>
internal sealed record VerifyRequest(ImmutableArray<string> Paths, string Base, OutputFormat Format)
{
    /// <summary>What is known of notes.</summary>
    public NotesState Notes { get; init; }
}
