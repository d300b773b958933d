using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiProvenance.Tool.Hooks.Payloads;

/// <summary>The model, from the end of a session's messages, one JSON a line. The messages themselves are not looked at.</summary>
internal static class Transcript
{
    // Transcripts grow to many megabytes, and a message with a picture to one.
    private const int Tail = 2_000_000;

    /// <summary>The model that answered last; null where the file is not there or does not say.</summary>
    public static string? FindModel(string? path)
    {
        try
        {
            return path is not null && File.Exists(Expand(path))
                ? ReadTail(Expand(path)).Reverse().Select(ModelOf).FirstOrDefault(static model => model is not null)
                : null;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Expand(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
        : path;

    private static string[] ReadTail(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        _ = stream.Seek(Math.Max(0, stream.Length - Tail), SeekOrigin.Begin);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }

    // Claude Code: {"type":"assistant","message":{"model":"..."}}. Others: {"type":"...","data":{"model":"..."}}, "payload", or at the top.
    private static string? ModelOf(string line)
    {
        if (!line.Contains("odel\"", StringComparison.Ordinal))
            return null;
        try
        {
            // The answers of agents that the agent started are beside the conversation.
            return JsonNode.Parse(line) is not JsonObject entry ||
                entry["isSidechain"] is JsonValue side &&
                side.TryGetValue(out bool beside) &&
                beside
                ? null
                : new[] { entry, entry["message"], entry["data"], entry["payload"] }.OfType<JsonObject>()
                    .Select(static part => PayloadFields.Model(PayloadFields.Text(part, "model", "newModel", "selectedModel")))
                    .FirstOrDefault(static model => model is not null);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
