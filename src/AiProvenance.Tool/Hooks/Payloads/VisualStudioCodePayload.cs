using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>
/// Agents in Visual Studio Code (microsoft/vscode-docs, docs/agent-customization/hooks.md): Copilot's, unless it says otherwise.
/// </summary>
internal sealed class VisualStudioCodePayload : IAgentPayload
{
    private readonly CopilotPayload _copilot = new();

    public string Agent => "vscode";

    // A time in words and the transcript at every event; Copilot's command line has the transcript at the end of a turn, with its reason.
    public bool Recognises(JsonObject payload) =>
        _copilot.Recognises(payload) &&
        (PayloadFields.Has(payload, "hookEventName") ||
            (PayloadFields.Transcript(payload) is not null &&
                PayloadFields.EventName(payload) is not null &&
                !PayloadFields.Has(payload, "stop_reason")));

    public HookEvent? Read(JsonObject payload) =>
        _copilot.Read(payload) is { } copilots ? copilots with { Answer = HookAnswer.SystemMessage } : null;
}
