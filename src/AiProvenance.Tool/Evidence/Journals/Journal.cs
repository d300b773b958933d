using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AiProvenance.Tool.Evidence.Journals;

/// <summary>
/// The tool's own record of what agents wrote: <c>ai-provenance/journal.jsonl</c> in git's common directory, one entry a line, added to and
/// never changed. It is this clone's own: nothing of it is pushed, and marks are what leaves it.
/// </summary>
/// <param name="commonDirectory">git's common directory, which all worktrees share.</param>
internal sealed class Journal(string commonDirectory)
{
    private const int Version = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The folder of this tool's own files in git's common directory.</summary>
    public static string FolderIn(string commonDirectory) => System.IO.Path.Combine(commonDirectory, "ai-provenance");

    /// <summary>The journal's file.</summary>
    public string Path { get; } = System.IO.Path.Combine(FolderIn(commonDirectory), "journal.jsonl");

    /// <summary>Reads all entries; what is no entry is told with its line.</summary>
    public (ImmutableArray<JournalEntry> Entries, ImmutableArray<string> Problems) Read()
    {
        if (!File.Exists(Path))
            return ([], []);
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        try
        {
            using var stream = Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var problem = Parse(line, out var entry);
                if (problem is null)
                    entries.Add(entry!);
                else
                    problems.Add($"{Path}({number}): {problem}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{Path}: {exception.Message}");
        }

        return (entries.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Adds an entry, in one step, behind all that is there.</summary>
    public void Append(JournalEntry entry)
    {
        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var json = JsonSerializer.SerializeToNode(entry, Options)!.AsObject();
        var versioned = new JsonObject { ["version"] = Version };
        foreach (var (name, value) in json.ToList())
        {
            _ = json.Remove(name);
            versioned[name] = value;
        }

        using var stream = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        // A line that was cut off in the middle does not take this one with it.
        var begin = stream.Length > 0 && !EndsWithLineBreak(stream) ? "\n" : "";
        _ = stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(begin + versioned.ToJsonString() + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static bool EndsWithLineBreak(FileStream stream)
    {
        _ = stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    // Two sessions may end at once: the second waits until the first has written.
    private FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Path, mode, access, share);
            }
            catch (IOException) when (watch.Elapsed < Patience)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static string? Parse(string line, out JournalEntry? entry)
    {
        entry = null;
        try
        {
            var json = JsonNode.Parse(line) as JsonObject;
            if (json?["version"] is not JsonValue stated || !stated.TryGetValue(out int version))
                return "it is no entry of the journal. Delete the line, or restore it.";
            if (version != Version)
                return $"its version is {version}, and this tool reads {Version}. Update the tool: dotnet tool update AiProvenance.Tool";
            entry = json.Deserialize<JournalEntry>(Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return "it is no JSON of an entry, cut off or changed. Delete the line, or restore it.";
        }

        return IsWhole(entry) ? null : "something is missing in it. Delete the line, or restore it.";
    }

    // A record's parts are null where the line does not have them.
    private static bool IsWhole(JournalEntry? entry) =>
        entry is { Session: not null, Tool: not null, On: not null, Files.IsDefault: false } &&
        entry.Files.All(static file =>
            file is { Path: not null, Blob: not null, Lines.IsDefault: false } && file.Lines.All(static lines => lines?.IsWhole() == true));
}
