using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>
/// Copilot's command line and its cloud agent (github/docs, content/copilot/reference/hooks-reference.md). Which fields there are depends
/// on how the settings spell the event: <c>sessionStart</c> gives camel case, and no name of the event at all; <c>SessionStart</c> gives
/// the names that Visual Studio Code has. The model is in neither.
/// </summary>
internal sealed class CopilotPayload : IAgentPayload
{
    public string Agent => "copilot";

    // Claude Code, Cursor and Codex give no time.
    public bool Recognises(JsonObject payload) => PayloadFields.Has(payload, "timestamp") && PayloadFields.Session(payload) is not null;

    public HookEvent? Read(JsonObject payload) => PayloadFields.Session(payload) is not { } session
        ? null
        : new HookEvent(MomentOf(payload), session, "Copilot", PayloadFields.Text(payload, "cwd") is { } folder ? [folder] : [])
        {
            Model = PayloadFields.Model(PayloadFields.Text(payload, "model")),
            Transcript = PayloadFields.Transcript(payload),
            Answer = HookAnswer.None,
        };

    // Without a name, the event's own fields say what it is.
    private static HookMoment MomentOf(JsonObject payload)
    {
        if (PayloadFields.EventName(payload) is { } name)
            return Moments.Of(name);
        if (PayloadFields.Has(payload, "source"))
            return HookMoment.Start;
        if (PayloadFields.Has(payload, "stopReason"))
            return PayloadFields.Has(payload, "agentName") ? HookMoment.SubagentStop : HookMoment.Stop;
        if (PayloadFields.Has(payload, "reason"))
            return HookMoment.End;
        return PayloadFields.Has(payload, "prompt") && !PayloadFields.Has(payload, "transformedPrompt")
            ? HookMoment.Prompt
            : HookMoment.Other;
    }
}
