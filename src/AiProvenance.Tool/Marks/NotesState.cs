namespace AiProvenance.Tool.Marks;

/// <summary>What the user says of the notes of git-ai, where there are none here.</summary>
internal enum NotesState
{
    /// <summary>Nothing: where they may be elsewhere, that must be known first.</summary>
    Unknown,

    /// <summary>They were fetched: that there are none here means that there are none.</summary>
    Fetched,
}
