using System.Globalization;
using System.Text.Json;
using AiProvenance.Core.Origins;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>A line of an Agent Trace file (cursor/agent-trace, 0.1.0).</summary>
/// <param name="Revision">The commit that it names; null where it names none of git.</param>
/// <param name="IsBeforeCommit">
/// Whether the revision is the commit before the work: the reference hook, which states version "1.0", notes HEAD while the agent edits.
/// </param>
/// <param name="Records">What it says of files.</param>
internal sealed record AgentTrace(string? Revision, bool IsBeforeCommit, ImmutableArray<EvidenceRecord> Records)
{
    private const string Kind = "Agent Trace";

    // What the reference hook names in the place of files.
    private static readonly string[] NoFiles = [".sessions", ".shell-history", ".unknown"];

    /// <summary>Reads a line; null with the reason where it is none.</summary>
    public static AgentTrace? Read(string line, out string? problem)
    {
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var version = root.Text("version");
            var isKnown = version is not null &&
                (version.StartsWith("0.", StringComparison.Ordinal) || version.StartsWith("1.", StringComparison.Ordinal));
            if (!isKnown)
                problem = $"its version is '{version ?? "not stated"}', and this version of the tool reads 0.1.0 and 1.0";
            else if (root.Field("files") is not { ValueKind: JsonValueKind.Array })
                problem = "it has no files";
            if (problem is not null)
                return null;
            var isHook = version!.Count(static c => c == '.') == 1;
            var vcs = root.Field("vcs");
            return new AgentTrace(vcs?.Text("type") is null or "git" ? vcs?.Text("revision") : null, isHook, [.. ReadFiles(root, isHook)]);
        }
        catch (JsonException exception)
        {
            problem = "it is no JSON: " + exception.Message;
            return null;
        }
    }

    private static IEnumerable<EvidenceRecord> ReadFiles(JsonElement root, bool isHook)
    {
        var tool = root.Field("tool")?.Text("name");
        var day = DateTimeOffset.TryParse(
            root.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        foreach (var file in root.Items("files"))
        {
            var path = file.Text("path")?.Replace('\\', '/');
            if (path is null || NoFiles.Contains(path))
                continue;
            foreach (var conversation in file.Items("conversations"))
            {
                foreach (var range in conversation.Items("ranges"))
                {
                    if (Record(range.Field("contributor") ?? conversation.Field("contributor"), tool) is { } record)
                        yield return record with { On = day, Trace = LinkOf(conversation), Lines = [LinesOf(path, range, isHook)] };
                }
            }
        }
    }

    private static EvidenceRecord? Record(JsonElement? contributor, string? tool)
    {
        var model = ModelNames.Known(contributor?.Text("model_id"));
        var name = tool is null or "" or "unknown" ? NameOf(model) : AgentNames.Find(tool) ?? tool;
        return contributor?.Text("type") switch
        {
            "ai" => new EvidenceRecord(Kind, $"ai {name} {model}".TrimEnd(), Origin.Generated, name) { Model = model },
            "mixed" => new EvidenceRecord(Kind, $"mixed {name} {model}".TrimEnd(), Origin.Assisted, name) { Model = model },
            "human" => new EvidenceRecord(Kind, "human", Origin.Human, ""),
            _ => null,
        };
    }

    private static string NameOf(string? model) => (model is null ? [] : AgentValue.Read(model)) is [var claim, ..] ? claim.Tool : "AI";

    // The reference hook begins at 1 where it does not know: then everything that the commit did to the file.
    private static LinesOfFile LinesOf(string path, JsonElement range, bool isHook)
    {
        var (first, last) = (range.Number("start_line"), range.Number("end_line"));
        return first is null || last is null || last < first || first < 1 || (isHook && first == 1)
            ? new LinesOfFile(path, 1, int.MaxValue)
            : new LinesOfFile(path, first.Value, last.Value);
    }

    // A file of somebody's disk is no link for others.
    private static string? LinkOf(JsonElement conversation) =>
        conversation.Text("url") is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null;
}
