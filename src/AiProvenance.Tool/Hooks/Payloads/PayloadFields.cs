using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>The fields of a payload, in either spelling: <c>session_id</c> or <c>sessionId</c>.</summary>
internal static class PayloadFields
{
    // What agents write where they do not know.
    private static readonly HashSet<string> NoModels = new(
        StringComparer.OrdinalIgnoreCase) { "default", "unknown", "auto", "<synthetic>" };

    /// <summary>The first of the fields that is a text with something in it.</summary>
    public static string? Text(JsonObject payload, params string[] names) =>
        names.Select(name => AsText(payload[name])).FirstOrDefault(static text => text is not null);

    /// <summary>The texts of a field that is an array.</summary>
    public static IEnumerable<string> Texts(JsonObject payload, string name) =>
        payload[name] is JsonArray array ? array.Select(AsText).OfType<string>() : [];

    /// <summary>Whether a field is there and holds anything.</summary>
    public static bool Has(JsonObject payload, string name) => payload[name] is not null;

    /// <summary>Whether a field is an array with something in it.</summary>
    public static bool HasSome(JsonObject payload, string name) => payload[name] is JsonArray { Count: > 0 };

    /// <summary>A model's name, if it is one.</summary>
    public static string? Model(string? name) => name is null || NoModels.Contains(name) ? null : name;

    /// <summary>The name of the event.</summary>
    public static string? EventName(JsonObject payload) => Text(payload, "hook_event_name", "hookEventName");

    /// <summary>The session.</summary>
    public static string? Session(JsonObject payload) => Text(payload, "session_id", "sessionId");

    /// <summary>The file of the session's messages.</summary>
    public static string? Transcript(JsonObject payload) => Text(payload, "transcript_path", "transcriptPath");

    private static string? AsText(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
