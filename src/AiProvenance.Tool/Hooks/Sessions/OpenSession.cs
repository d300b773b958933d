using System.Text.Json.Serialization;

namespace AiProvenance.Tool.Hooks.Sessions;

/// <summary>A session of an agent that is not over, in one working tree.</summary>
/// <param name="Session">The session, as the agent names it.</param>
/// <param name="Tool">The agent, as a mark names it.</param>
/// <param name="Root">The working tree's root.</param>
internal sealed record OpenSession(string Session, string Tool, string Root)
{
    /// <summary>The tree from which on changes are its own; null where nothing was there when it began.</summary>
    public string? Tree { get; init; }

    /// <summary>The commit that was checked out at that time; null where there was none.</summary>
    public string? Head { get; init; }

    /// <summary>The branch that was checked out; null for none.</summary>
    public string? Branch { get; init; }

    /// <summary>That time, in seconds since 1970.</summary>
    public long Since { get; init; }

    /// <summary>When an event of it was last heard, in seconds since 1970.</summary>
    public long Heard { get; init; }

    /// <summary>What it does.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<SessionPhase>))]
    public SessionPhase Phase { get; init; }

    /// <summary>The model, where it is known.</summary>
    public string? Model { get; init; }

    /// <summary>The file of its messages, where it is known.</summary>
    public string? Transcript { get; init; }

    /// <summary>The link to it, where it is known.</summary>
    public string? Trace { get; init; }
}

/// <summary>What a session does.</summary>
internal enum SessionPhase
{
    /// <summary>It has begun, and nobody has asked it for anything yet.</summary>
    Started,

    /// <summary>It works: what changes is its own.</summary>
    Working,

    /// <summary>It waits: changes made now belong to the person.</summary>
    Waiting,
}
