using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>Codex (openai/codex, codex-rs/hooks/schema/generated): the model at every event.</summary>
internal sealed class CodexPayload : IAgentPayload
{
    public string Agent => "codex";

    // A transcript in its own folder; or the turn, which only it numbers, and a model beside the permissions.
    public bool Recognises(JsonObject payload) =>
        PayloadFields.Transcript(payload)?.Replace('\\', '/').Contains("/.codex/", StringComparison.Ordinal) == true ||
        (PayloadFields.Has(payload, "turn_id") && PayloadFields.Has(payload, "model"));

    public HookEvent? Read(JsonObject payload) => PayloadFields.Session(payload) is not { } session
        ? null
        : new HookEvent(
            Moments.Of(PayloadFields.EventName(payload)), session, "Codex", PayloadFields.Text(payload, "cwd") is { } folder
                ? [folder]
                : [])
        {
            Model = PayloadFields.Model(PayloadFields.Text(payload, "model")),
            Transcript = PayloadFields.Transcript(payload),
            Answer = HookAnswer.SystemMessage,
        };
}
