using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>Cursor (cursor.com/docs/hooks): the model at every event, and the folders of the workspace.</summary>
internal sealed class CursorPayload : IAgentPayload
{
    public string Agent => "cursor";

    public bool Recognises(JsonObject payload) =>
        PayloadFields.Has(payload, "conversation_id") || PayloadFields.Has(payload, "cursor_version");

    public HookEvent? Read(JsonObject payload)
    {
        // The conversation is the same at every event; some have a session_id as well, some do not.
        if ((PayloadFields.Text(payload, "conversation_id") ?? PayloadFields.Session(payload)) is not { } session)
            return null;
        var moment = Moments.Of(PayloadFields.EventName(payload));
        var folders = PayloadFields.Texts(payload, "workspace_roots").Select(Path);
        var current = PayloadFields.Text(payload, "cwd") is { } folder ? new[] { Path(folder) } : [];
        return new HookEvent(moment, session, "Cursor", [.. folders.Concat(current)])
        {
            Model = PayloadFields.Model(PayloadFields.Text(payload, "model")),
            Transcript = PayloadFields.Transcript(payload),
            Answer = moment == HookMoment.Prompt ? HookAnswer.Continue : HookAnswer.Empty,
        };
    }

    // On Windows it writes /c:/Users/dana.
    private static string Path(string folder) =>
        folder.Length > 2 && folder[0] == '/' && char.IsAsciiLetter(folder[1]) && folder[2] == ':' ? folder[1..] : folder;
}
