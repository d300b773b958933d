using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>All agents whose hooks are understood.</summary>
internal static class AgentPayloads
{
    // The most telling payload first.
    private static readonly ImmutableArray<IAgentPayload> All =
        [new CursorPayload(), new CodexPayload(), new VisualStudioCodePayload(), new CopilotPayload(), new ClaudeCodePayload()];

    /// <summary>Reads a payload.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="stated">The agent that the command line names, for payloads that do not say whose they are.</param>
    /// <returns>What it says, or what is wrong with it.</returns>
    public static (HookEvent? Event, string? Problem) Read(string text, string? stated)
    {
        JsonObject? payload;
        try
        {
            payload = JsonNode.Parse(text.TrimStart('\uFEFF')) as JsonObject;

            // Names that stand twice are found when a field is asked for.
            _ = payload?.Count;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return (null, "standard input is no JSON");
        }

        if (payload is null)
            return (null, "standard input is no JSON object");
        var agent = All.FirstOrDefault(each => each.Recognises(payload))
            ?? All.FirstOrDefault(each => each.Agent == stated)
            ?? All.Single(static each => each is ClaudeCodePayload);
        return agent.Read(payload) is { } read ? (read, null) : (null, "the event names no session");
    }
}
