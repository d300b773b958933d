using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>
/// Claude Code (code.claude.com/docs/en/hooks). The model is in the payload of the session's start at most; otherwise it stands in the
/// transcript alone.
/// </summary>
internal sealed class ClaudeCodePayload : IAgentPayload
{
    public string Agent => "claude";

    // The folder of its transcripts; nothing else in the payload is its own.
    public bool Recognises(JsonObject payload) =>
        PayloadFields.Transcript(payload)?.Replace('\\', '/').Contains("/.claude/", StringComparison.Ordinal) == true;

    public HookEvent? Read(JsonObject payload) => PayloadFields.Session(payload) is not { } session
        ? null
        : new HookEvent(Moments.Of(PayloadFields.EventName(payload)), session, "Claude Code", [.. FoldersOf(payload)])
        {
            Model = PayloadFields.Model(PayloadFields.Text(payload, "model")),
            Transcript = PayloadFields.Transcript(payload),
            WorksOn = PayloadFields.HasSome(payload, "background_tasks"),
            Answer = HookAnswer.SystemMessage,
        };

    private static IEnumerable<string> FoldersOf(JsonObject payload) => PayloadFields.Text(payload, "cwd") is { } folder ? [folder] : [];
}
