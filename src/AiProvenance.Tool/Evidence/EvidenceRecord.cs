using AiProvenance.Core.Origins;
using AiProvenance.Core.Wording;

namespace AiProvenance.Tool.Evidence;

/// <summary>What one record says of who wrote code.</summary>
/// <param name="Reader">The kind of record, in a user's words: "commit author", "Co-authored-by", "git-ai note".</param>
/// <param name="Text">The record itself in one line, as it stands in git, to be shown.</param>
/// <param name="Origin">What it says of the code: generated, assisted, or human where the record names a person for these lines.</param>
/// <param name="Tool">The tool, as a mark names it; empty where a person wrote.</param>
internal sealed record EvidenceRecord(string Reader, string Text, Origin Origin, string Tool)
{
    /// <summary>The model, where the record names one.</summary>
    public string? Model { get; init; }

    /// <summary>The address of the person who prompted, where the record names one.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>The day of the work, <c>yyyy-MM-dd</c> in UTC, where the record or its commit states one.</summary>
    public string? On { get; init; }

    /// <summary>The link to the session, where the record has one.</summary>
    public string? Trace { get; init; }

    /// <summary>
    /// The lines that it speaks of, in the files as the commit has them; empty where it speaks of all that the commit changed.
    /// </summary>
    public ImmutableArray<LinesOfFile> Lines { get; init; } = [];

    /// <summary>The record in a sentence: its kind, once, and its text of a bounded length.</summary>
    /// <param name="most">How many characters of the text are shown at most.</param>
    public string Describe(int most)
    {
        var text = ShortText.Cut(Text, most);
        return text.StartsWith(Reader, StringComparison.OrdinalIgnoreCase) ? text : Reader + ": " + text;
    }

    /// <summary>Whether it speaks of a line of its commit.</summary>
    public bool Covers(string path, int line) =>
        Lines.IsEmpty || Lines.Any(lines => lines.Path == path && lines.First <= line && line <= lines.Last);
}

/// <summary>A run of lines of a file.</summary>
/// <param name="Path">The path from the repository's root, with slashes.</param>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line, included.</param>
internal readonly record struct LinesOfFile(string Path, int First, int Last);
