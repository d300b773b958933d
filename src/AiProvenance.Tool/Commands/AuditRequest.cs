using AiProvenance.Tool.Results.Writers;

namespace AiProvenance.Tool.Commands;

/// <summary>What <c>audit</c> is asked.</summary>
/// <param name="Paths">The folders whose sources count; none for the whole repository.</param>
/// <param name="Base">The revision since which commits count.</param>
/// <param name="Format">The format of the result.</param>
internal sealed record AuditRequest(ImmutableArray<string> Paths, string Base, OutputFormat Format)
{
    /// <summary>The list of keys that count.</summary>
    public string? AllowedSigners { get; init; }

    /// <summary>The list of keys that do not count any more.</summary>
    public string? Revocations { get; init; }

    /// <summary>What is known of notes.</summary>
    public Marks.NotesState Notes { get; init; }
}
