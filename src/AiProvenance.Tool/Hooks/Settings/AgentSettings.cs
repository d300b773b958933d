using System.IO;

namespace AiProvenance.Tool.Hooks.Settings;

/// <summary>Where an agent's hooks are set, and how an entry there looks.</summary>
/// <param name="Agent">The agent's name on the command line.</param>
/// <param name="File">The file in a repository.</param>
/// <param name="UserFolder">The agent's folder in a person's home folder.</param>
/// <param name="UserFile">The file in that folder.</param>
/// <param name="Events">The events, as the agent spells them there.</param>
internal sealed record AgentSettings(string Agent, string File, string UserFolder, string UserFile, ImmutableArray<string> Events)
{
    /// <summary>All agents.</summary>
    public static readonly ImmutableArray<AgentSettings> All =
    [
        new(
            "claude",
            ".claude/settings.json",
            ".claude",
            "settings.json",
            ["SessionStart", "UserPromptSubmit", "Stop", "SubagentStop", "SessionEnd"])
        {
            HomeVariable = "CLAUDE_CONFIG_DIR",
            IsGrouped = true,
        },

        // In this spelling Visual Studio Code reads it as well, and both say which event it is.
        new(
            "copilot",
            ".github/hooks/ai-provenance.json",
            ".copilot",
            "hooks/ai-provenance.json",
            ["SessionStart", "UserPromptSubmit", "Stop", "SubagentStop", "SessionEnd"])
        {
            HomeVariable = "COPILOT_HOME",
            HasVersion = true,
            HasType = true,
        },
        new(
            "cursor",
            ".cursor/hooks.json",
            ".cursor",
            "hooks.json",
            ["sessionStart", "beforeSubmitPrompt", "stop", "subagentStop", "sessionEnd"])
        {
            HasVersion = true,
        },
        new("codex", ".codex/hooks.json", ".codex", "hooks.json", ["SessionStart", "UserPromptSubmit", "Stop"])
        {
            HomeVariable = "CODEX_HOME",
            IsGrouped = true,
        },
    ];

    /// <summary>The environment variable that names the agent's folder instead of the one in the home folder.</summary>
    public string? HomeVariable { get; init; }

    /// <summary>Whether an event's entries are groups of hooks.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Whether the file states a version.</summary>
    public bool HasVersion { get; init; }

    /// <summary>Whether a hook states its type.</summary>
    public bool HasType { get; init; }

    /// <summary>The file for one person.</summary>
    public string FileFor(string home, Func<string, string?> variable) =>
        Path.Combine(HomeVariable is { } name &&
            variable(name) is { Length: > 0 } folder ? folder : Path.Combine(home, UserFolder), UserFile);

    /// <summary>The entry of an event, as JSON on one line.</summary>
    public string Entry(string command)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize($"{command} marks hook --agent {Agent}");
        return IsGrouped
            ? $$"""{ "hooks": [{ "type": "command", "command": {{quoted}}, "timeout": 60 }] }"""
            : $$"""{ {{(HasType ? "\"type\": \"command\", " : "")}}"command": {{quoted}}, "timeout": 60 }""";
    }
}
