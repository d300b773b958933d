using System.Text;
using System.Text.Json;

namespace AiProvenance.Tool.Hooks.Settings;

/// <summary>
/// Adds hooks to a settings file by inserting text: what a person wrote there, comments and order included, stays byte for byte.
/// </summary>
internal static class SettingsText
{
    private static readonly JsonReaderOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>A file's text with hooks in it; the same text where they are there already.</summary>
    /// <exception cref="JsonException">It is not such a file.</exception>
    public static string Add(string text, AgentSettings settings, string command)
    {
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
            text = "{\n}\n";
        if (settings.HasVersion && !Find(text, "version").IsThere)
            text = Insert(text, Find(text), "\"version\": 1", depth: 1);
        if (!Find(text, "hooks").IsThere)
            text = Insert(text, Find(text), "\"hooks\": {}", depth: 1);
        foreach (var moment in settings.Events.Reverse())
        {
            var entries = Find(text, "hooks", moment);
            if (entries.HasHook)
                continue;
            text = entries.IsThere
                ? Insert(text, Array(entries), settings.Entry(command), depth: 3)
                : Insert(text, Object(Find(text, "hooks")), $"\"{moment}\": [{settings.Entry(command)}]", depth: 2);
        }

        return text;
    }

    private static Place Array(Place place) =>
        place.Opens == JsonTokenType.StartArray ? place : throw new JsonException("an event's hooks are no array");

    private static Place Object(Place place) =>
        place.Opens == JsonTokenType.StartObject ? place : throw new JsonException("'hooks' is no object");

    // Behind the bracket, on a line of its own, with the file's own line breaks.
    private static string Insert(string text, Place place, string item, int depth)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var head = Encoding.UTF8.GetString(bytes, 0, place.Inside);
        var tail = Encoding.UTF8.GetString(bytes, place.Inside, bytes.Length - place.Inside);
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = new string(' ', 2 * depth);
        var next = tail.StartsWith('\r') || tail.StartsWith('\n') ? "" : line + indent;
        if (!place.IsEmpty)
            return head + line + indent + item + "," + next + tail.TrimStart(' ');
        var closing = tail.TrimStart(' ', '\t', '\r', '\n');
        return closing.StartsWith('}') || closing.StartsWith(']')
            ? head + line + indent + item + line + new string(' ', 2 * (depth - 1)) + closing
            : head + line + indent + item + tail;
    }

    // The last one of a name counts, as for every reader.
    private static Place Find(string text, params string[] path)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var start = text.StartsWith('\uFEFF') ? 3 : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(start), Reading);
        var found = default(Place);
        var names = new Stack<string>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    names.Push(name);
                    name = "";
                    if (IsAt(names, path))
                        found = Open(reader, start + (int)reader.BytesConsumed, bytes, start);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _ = names.Pop();
                    break;
                default:
                    if (path.Length > 0 && name == path[^1] && IsAt(names, path[..^1]))
                        found = new Place { IsThere = true, Opens = reader.TokenType };
                    else if (IsInside(names, path) && name == "command" && IsHook(reader))
                        found = found with { HasHook = true };
                    name = "";
                    break;
            }
        }

        return path.Length == 0 && found.Opens != JsonTokenType.StartObject ? throw new JsonException("it is no object") : found;
    }

    private static Place Open(Utf8JsonReader reader, int inside, byte[] bytes, int start)
    {
        var opens = reader.TokenType;
        var next = new Utf8JsonReader(bytes.AsSpan(start), Reading);
        while (next.BytesConsumed < inside - start)
            _ = next.Read();
        _ = next.Read();
        return new Place
        {
            IsThere = true,
            Opens = opens,
            Inside = inside,
            IsEmpty = next.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray,
        };
    }

    private static bool IsHook(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String &&
        reader.GetString()!.Contains("ai-provenance", StringComparison.Ordinal) &&
        reader.GetString()!.Contains("marks hook", StringComparison.Ordinal);

    private static bool IsAt(Stack<string> names, string[] path) => names.Count == path.Length + 1 && IsInside(names, path);

    // The outermost bracket has no name.
    private static bool IsInside(Stack<string> names, string[] path) =>
        names.Count > path.Length && names.Reverse().Skip(1).Take(path.Length).SequenceEqual(path, StringComparer.Ordinal);

    private readonly record struct Place
    {
        public bool IsThere { get; init; }

        public JsonTokenType Opens { get; init; }

        public int Inside { get; init; }

        public bool IsEmpty { get; init; }

        public bool HasHook { get; init; }
    }
}
