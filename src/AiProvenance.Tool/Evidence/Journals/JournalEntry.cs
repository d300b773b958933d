namespace AiProvenance.Tool.Evidence.Journals;

/// <summary>One entry of the journal: what a session of an agent wrote between two of its events.</summary>
/// <param name="Session">The session, as the agent names it.</param>
/// <param name="Tool">The agent, as a mark names it.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c> in UTC.</param>
/// <param name="Since">When the writing began, in seconds since 1970: no commit from before it holds what was written.</param>
/// <param name="Files">The files that it wrote in.</param>
internal sealed record JournalEntry(string Session, string Tool, string On, long Since, ImmutableArray<WrittenFile> Files)
{
    /// <summary>The model, where it is known.</summary>
    public string? Model { get; init; }

    /// <summary>The address of the person whose working tree it was: git's <c>user.email</c>.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>The link to the session, where there is one.</summary>
    public string? Trace { get; init; }
}

/// <summary>A file that a session wrote in.</summary>
/// <param name="Path">Its path from the repository's root, with slashes.</param>
/// <param name="Blob">git's object name of its content after the writing.</param>
/// <param name="Lines">The lines that were written, in ascending order.</param>
internal sealed record WrittenFile(string Path, string Blob, ImmutableArray<WrittenLines> Lines);

/// <summary>A run of lines that a session wrote.</summary>
/// <param name="First">The first line, from 1, in the file as it was after the writing.</param>
/// <param name="Last">The last line, included.</param>
/// <param name="Hashes">The hashes of the lines (<see cref="LineHashes"/>), one after the other.</param>
internal sealed record WrittenLines(int First, int Last, string Hashes)
{
    /// <summary>A run by its lines' hashes.</summary>
    public static WrittenLines From(int first, IReadOnlyCollection<string> hashes) =>
        new(first, first + hashes.Count - 1, string.Concat(hashes));

    /// <summary>The hash of each line.</summary>
    public ImmutableArray<string> Split() =>
        [.. Enumerable.Range(0, Hashes.Length / LineHashes.Length).Select(
            line => Hashes.Substring(line * LineHashes.Length, LineHashes.Length))];

    /// <summary>Whether it is whole: as many hashes as lines.</summary>
    public bool IsWhole() => First > 0 && Last >= First && Hashes?.Length == (Last - First + 1L) * LineHashes.Length;
}
