namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>What an agent's hook says: the moment, and the session that it is about.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Session">The session, as the agent names it.</param>
/// <param name="Tool">The agent, as a mark names it.</param>
/// <param name="Folders">The folders that it works in.</param>
internal sealed record HookEvent(HookMoment Moment, string Session, string Tool, ImmutableArray<string> Folders)
{
    /// <summary>The model, where the agent says it.</summary>
    public string? Model { get; init; }

    /// <summary>The file of the session's messages, where the agent says it.</summary>
    public string? Transcript { get; init; }

    /// <summary>The link to the session, where the agent says it.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether the agent goes on working behind the scenes after it has stopped.</summary>
    public bool WorksOn { get; init; }

    /// <summary>What the agent reads on the hook's standard output.</summary>
    public HookAnswer Answer { get; init; }
}

/// <summary>The moments of a session that are told of.</summary>
internal enum HookMoment
{
    /// <summary>Another moment, of which nothing is recorded.</summary>
    Other,

    /// <summary>The session begins, goes on after an interruption, or has its context shortened.</summary>
    Start,

    /// <summary>A person has asked for something, and the agent begins to work.</summary>
    Prompt,

    /// <summary>The agent has finished what it was asked for.</summary>
    Stop,

    /// <summary>An agent that the agent started has finished.</summary>
    SubagentStop,

    /// <summary>The session is over.</summary>
    End,
}

/// <summary>What an agent reads on a hook's standard output.</summary>
internal enum HookAnswer
{
    /// <summary>Nothing that would be only shown.</summary>
    None,

    /// <summary>JSON with a <c>systemMessage</c>, which is shown to the person.</summary>
    SystemMessage,

    /// <summary>JSON, which must be there.</summary>
    Empty,

    /// <summary>JSON that says that the prompt may go on.</summary>
    Continue,
}
