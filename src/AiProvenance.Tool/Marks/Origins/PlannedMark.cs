using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Marks.Origins;

/// <summary>A mark that evidence asks for.</summary>
/// <param name="Identity">The declaration: what the mark's <c>Target</c> is.</param>
/// <param name="Origin">Generated or assisted.</param>
/// <param name="Tool">The tool.</param>
internal sealed record PlannedMark(string Identity, Origin Origin, string Tool)
{
    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>The person who prompted.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>The day of the newest of the work, <c>yyyy-MM-dd</c>.</summary>
    public string? On { get; init; }

    /// <summary>The link to the session.</summary>
    public string? Trace { get; init; }
}
