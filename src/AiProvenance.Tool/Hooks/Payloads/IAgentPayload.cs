using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>The JSON that one agent gives its hooks.</summary>
internal interface IAgentPayload
{
    /// <summary>The agent's name on the command line.</summary>
    string Agent { get; }

    /// <summary>
    /// Whether a payload is this agent's by what it alone says. Agents read each other's settings: where a hook is installed does not say
    /// who runs it.
    /// </summary>
    bool Recognises(JsonObject payload);

    /// <summary>What it says; null without a session.</summary>
    HookEvent? Read(JsonObject payload);
}
