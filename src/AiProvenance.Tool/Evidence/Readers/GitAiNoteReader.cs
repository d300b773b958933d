using System.Text.Json;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Readers;

/// <summary>
/// Notes of git-ai (<c>refs/notes/ai</c>, specs/git_ai_standard_v3.0.0.md of git-ai-project/git-ai): the lines of each session, and of
/// people that an editor saw typing.
/// </summary>
internal sealed class GitAiNoteReader : IEvidenceReader
{
    /// <summary>Where git-ai keeps its notes.</summary>
    public const string Reference = "refs/notes/ai";

    private const string Kind = "git-ai note";

    private readonly IReadOnlyDictionary<string, string>? _notes;
    private readonly GitObjects _objects;

    public GitAiNoteReader(GitRepository repository, GitObjects objects)
    {
        _notes = repository.ListNotes(Reference);
        _objects = objects;
    }

    /// <summary>Whether there are such notes at all: a clone does not bring them along.</summary>
    public bool HasNotes => _notes is not null;

    /// <inheritdoc/>
    public EvidenceReading Read(Commit commit)
    {
        if (_notes is null || !_notes.TryGetValue(commit.Id, out var blob))
            return EvidenceReading.None;
        if (_objects.ReadText(blob) is not { } text)
        {
            return new EvidenceReading(
                [], [$"the git-ai note of {commit.Id} is missing here: run 'git fetch origin {Reference}:{Reference}'"]);
        }

        var note = GitAiNote.Read(text);
        var records = ImmutableArray.CreateBuilder<EvidenceRecord>();
        var problems = note.Problems.ToList();
        foreach (var (key, lines) in note.Lines)
        {
            if (note.Find(key) is not { } meaning)
                problems.Add($"its key {key} ({lines[0].Path} line {lines[0].First}) is in none of its maps, so its tool is unknown");
            if (Record(commit, key, note.Find(key)) is { } record)
                records.Add(record with { Lines = [.. lines] });
        }

        return new EvidenceReading(
            records.ToImmutable(),
            [.. problems.Select(problem => $"the git-ai note of {commit.Id}: {problem} (see 'git notes --ref=ai show {commit.Id}')")]);
    }

    // The kind of key says that an AI wrote, even where the note has lost which.
    private static EvidenceRecord? Record(Commit commit, string key, JsonElement? meaning)
    {
        if (key.StartsWith("h_", StringComparison.Ordinal))
        {
            return meaning is null
                ? null
                : new EvidenceRecord(Kind, key + " " + meaning.Value.Text("author"), Origin.Human, "") { On = commit.On };
        }

        var agent = meaning?.Field("agent_id");
        var tool = ToolOf(agent?.Text("tool"));
        var model = ModelNames.Known(agent?.Text("model"));
        var person = meaning?.Text("human_author");
        return new EvidenceRecord(Kind, string.Join(' ', new[] { key, tool, model }.OfType<string>()), Origin.Generated, tool)
        {
            Model = model,
            PromptedBy = person is null ? null : AgentNames.PersonAt(CoAuthors.AddressIn(person) ?? person.Trim()),
            On = commit.On,
            Trace = meaning?.Text("messages_url") is { Length: > 0 } url ? url : null,
        };
    }

    private static string ToolOf(string? tool) => tool?.Trim() switch
    {
        null or "" or "unknown" or "default" => "AI",
        "droid" => "Factory Droid",
        var name => AgentNames.Find(name) ?? name,
    };
}
