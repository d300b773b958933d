using System.Globalization;
using System.Text.Json;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>A note of git-ai, authorship/3: lines by key, then, below <c>---</c>, what the keys mean.</summary>
internal sealed class GitAiNote
{
    private const string Divider = "---";
    private const string Schema = "authorship/3.";

    private readonly Dictionary<string, List<LinesOfFile>> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private GitAiNote()
    {
    }

    /// <summary>The lines of each key, in the order of the note. Sessions stand without their trace's part.</summary>
    public IReadOnlyDictionary<string, List<LinesOfFile>> Lines => _lines;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The part below the divider.</summary>
    public JsonElement Metadata { get; private set; }

    /// <summary>Reads a note; what is wrong with it becomes a problem.</summary>
    public static GitAiNote Read(string text)
    {
        var note = new GitAiNote();
        var lines = text.Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();
        var divider = Array.IndexOf(lines, Divider);
        if (divider < 0)
        {
            note._problems.Add("it has no line \"---\" and so no metadata");
            return note;
        }

        if (note.ReadMetadata(string.Join('\n', lines.Skip(divider + 1))))
            note.ReadLines(lines.AsSpan(0, divider));
        return note;
    }

    /// <summary>What a key means, or null where the note does not say.</summary>
    public JsonElement? Find(string key)
    {
        var map = key.StartsWith("s_", StringComparison.Ordinal)
            ? "sessions"
            : key.StartsWith("h_", StringComparison.Ordinal)
            ? "humans"
            : "prompts";
        return Metadata.Field(map)?.Field(key);
    }

    private bool ReadMetadata(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            Metadata = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            _problems.Add("its metadata is no JSON: " + exception.Message);
            return false;
        }

        var schema = Metadata.Text("schema_version");
        if (schema?.StartsWith(Schema, StringComparison.Ordinal) == true)
            return true;
        _problems.Add($"its schema is '{schema ?? "not stated"}', and this version reads {Schema}0.0: 'git ai' may upgrade it");
        return false;
    }

    private void ReadLines(ReadOnlySpan<string> lines)
    {
        string? path = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (lines[i][0] != ' ')
                path = Unquoted(lines[i]);
            else if (path is null || !TryAdd(path, lines[i].Trim()))
                _problems.Add($"its line {i + 1} is no path and no entry: '{lines[i]}'");
        }
    }

    private bool TryAdd(string path, string entry)
    {
        var space = entry.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
            return false;
        var key = entry[..space];
        var trace = key.IndexOf("::", StringComparison.Ordinal);
        var ranges = new List<LinesOfFile>();
        foreach (var range in entry[(space + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = range.Split('-');
            if (parts.Length > 2 || !TryNumber(parts[0], out var first) || !TryNumber(parts[^1], out var last) || last < first)
                return false;
            ranges.Add(new LinesOfFile(path, first, last));
        }

        key = trace < 0 ? key : key[..trace];
        if (!_lines.TryGetValue(key, out var known))
            _lines[key] = known = [];
        known.AddRange(ranges);
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    // Quotes alone: git-ai escapes nothing.
    private static string Unquoted(string path) => path.Length > 1 && path[0] == '"' && path[^1] == '"' ? path[1..^1] : path;
}
