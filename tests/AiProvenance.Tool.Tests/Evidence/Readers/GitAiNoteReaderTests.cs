using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Evidence.Readers;

/// <summary>Notes of git-ai, as its standard 3.0.0 has them and as they are found.</summary>
public sealed class GitAiNoteReaderTests
{
    // Section 1.2.7 of the standard.
    private const string Mixed = """
        src/main.rs
          s_c9883b05a2487d::t_9f8e7d6c5b4a32 1-10
          s_c9883b05a2487d::t_a1b2c3d4e5f678 12,14-15
          h_31dce776f88375 16-20
        "src/my lib.rs"
          abcd1234abcd1234 1-50
        ---
        {
          "schema_version": "authorship/3.0.0",
          "git_ai_version": "1.4.5",
          "base_commit_sha": "7734793b756b3921c88db5375a8c156e9532447b",
          "prompts": {
            "abcd1234abcd1234": {
              "agent_id": { "tool": "cursor", "id": "old_session_id", "model": "gpt-4" },
              "human_author": "Developer <dev@contoso.com>",
              "messages_url": "https://contoso.com/prompts/1",
              "total_additions": 50, "total_deletions": 0, "accepted_lines": 50, "overriden_lines": 0
            }
          },
          "humans": { "h_31dce776f88375": { "author": "Developer <dev@contoso.com>" } },
          "sessions": {
            "s_c9883b05a2487d": {
              "agent_id": { "tool": "claude", "id": "conv_abc123", "model": "claude-sonnet-4-5-20250514" },
              "human_author": "dev@contoso.com"
            }
          }
        }
        """;

    [Fact]
    public void All_three_maps_are_read()
    {
        var reading = Read(Mixed);

        Assert.Empty(reading.Problems);
        Assert.Equal(3, reading.Records.Length);
        var (session, human, prompt) = (reading.Records[0], reading.Records[1], reading.Records[2]);
        Assert.Equal(("Claude", "claude-sonnet-4-5-20250514", "dev@contoso.com"), (session.Tool, session.Model, session.PromptedBy));
        Assert.Equal(
            [new LinesOfFile("src/main.rs", 1, 10), new LinesOfFile("src/main.rs", 12, 12), new LinesOfFile("src/main.rs", 14, 15)],
            session.Lines.AsEnumerable());
        Assert.Equal((Origin.Human, ""), (human.Origin, human.Tool));
        Assert.True(human.Covers("src/main.rs", 20));
        Assert.False(human.Covers("src/main.rs", 15));
        Assert.Equal(
            ("Cursor", "gpt-4", "dev@contoso.com", "https://contoso.com/prompts/1"),
            (prompt.Tool, prompt.Model, prompt.PromptedBy, prompt.Trace));
        Assert.True(prompt.Covers("src/my lib.rs", 50));
        Assert.Equal("2026-03-01", session.On);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("default")]
    [InlineData("auto")]
    [InlineData("")]
    public void A_model_that_nobody_knew_is_none(string model)
    {
        var record = Assert.Single(
            Read(
                Note(
                    "a.cs\n  s_1::t_1 1\n",
                    "{\"s_1\":{\"agent_id\":{\"tool\":\"codex\",\"id\":\"1\",\"model\":\"" + model + "\"}}}")).Records);

        Assert.Equal(("Codex", null), (record.Tool, record.Model));
    }

    [Theory]
    [InlineData("claude", "Claude")]
    [InlineData("droid", "Factory Droid")]
    [InlineData("github-copilot-agent", "Copilot")]
    [InlineData("opencode", "OpenCode")]
    [InlineData("pi", "pi")]
    [InlineData("unknown", "AI")]
    [InlineData("", "AI")]
    public void Tools_are_called_as_marks_call_them(string written, string tool) => Assert.Equal(
        tool,
        Assert.Single(Read(Note("a.cs\n  s_1::t_1 1\n", "{\"s_1\":{\"agent_id\":{\"tool\":\"" + written + "\"}}}")).Records).Tool);

    [Theory]
    [InlineData("s_0000000000000f::t_1")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456")]
    public void A_key_that_the_note_lost_is_an_AIs_and_reported(string key)
    {
        var reading = Read(Note($"a.cs\n  {key} 3-4\n", "{}"));

        Assert.Equal(("AI", Origin.Generated), reading.Records.Select(static record => (record.Tool, record.Origin)).Single());
        Assert.Contains("a.cs line 3", Assert.Single(reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_that_the_note_lost_is_reported_alone()
    {
        var reading = Read(Note("a.cs\n  h_31dce776f88375 3-4\n", "{}"));

        Assert.Empty(reading.Records);
        Assert.Single(reading.Problems);
    }

    [Theory]
    [InlineData("", "no line \"---\"")]
    [InlineData("a.cs\n  s_1::t_1 1\n", "no line \"---\"")]
    [InlineData("a.cs\n  s_1::t_1 1\n---\n{ \"schema_version\": ", "no JSON")]
    [InlineData("a.cs\n  s_1::t_1 1\n---\n[]", "not stated")]
    [InlineData("a.cs\n  s_1::t_1 1\n---\n{\"schema_version\":\"authorship/2.0.0\"}", "authorship/2.0.0")]
    [InlineData("a.cs\n  s_1::t_1 1\n---\n{\"schema_version\":\"authorship/4.0.0\"}", "authorship/4.0.0")]
    [InlineData("a.cs\n  s_1::t_1 x-y\n---\n{\"schema_version\":\"authorship/3.0.0\"}", "line 2")]
    [InlineData("  s_1::t_1 1\n---\n{\"schema_version\":\"authorship/3.0.0\"}", "line 1")]
    [InlineData("a.cs\n  s_1\n---\n{\"schema_version\":\"authorship/3.0.0\"}", "line 2")]
    [InlineData("a.cs\n  s_1 9-3\n---\n{\"schema_version\":\"authorship/3.0.0\"}", "line 2")]
    public void What_cannot_be_read_is_reported(string note, string what)
    {
        var problem = Assert.Single(Read(note).Problems);

        Assert.Contains(what, problem, StringComparison.Ordinal);
        Assert.Contains("git notes --ref=ai show", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n{\"schema_version\":\"authorship/3.0.0\",\"prompts\":{}}")]
    [InlineData("---\n{\"schema_version\":\"authorship/3.0.0\",\"prompts\":null,\"sessions\":[]}")]
    [InlineData("---\r\n{\"schema_version\":\"authorship/3.1.0\",\"prompts\":{\"0123456789abcdef\":{}}}\r\n")]
    public void A_note_without_lines_says_nothing(string note)
    {
        var reading = Read(note);

        Assert.Empty(reading.Records);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_note_of_three_megabytes_is_read()
    {
        var lines = string.Concat(
            Enumerable.Range(0, 60_000).Select(static i => $"src/File{i}.cs\n  s_c9883b05a2487d::t_{i:x14} 1-{i + 1}\n"));
        var note = lines + Mixed[Mixed.IndexOf("---", StringComparison.Ordinal)..];
        Assert.True(note.Length > 3_000_000);

        var record = Assert.Single(Read(note).Records);

        Assert.Equal(60_000, record.Lines.Length);
        Assert.True(record.Covers("src/File59999.cs", 60_000));
    }

    [Fact]
    public void Without_notes_there_are_none()
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n", "First");
        using var sources = EvidenceSources.Open(git.Repository);

        Assert.False(sources.HasNotes);
    }

    private static string Note(string lines, string sessions) =>
        lines + "---\n{\"schema_version\":\"authorship/3.0.0\",\"base_commit_sha\":\"\",\"prompts\":{},\"sessions\":" + sessions + "}";

    private static EvidenceReading Read(string note)
    {
        using var git = new TestRepository();
        _ = git.CommitFile("a.cs", "1\n", "First");
        var blob = git.Repository.Run(["hash-object", "-w", "--stdin"], note, null).Trim();
        git.Git("notes", "--ref=ai", "add", "--allow-empty", "-C", blob, "HEAD");
        using var sources = EvidenceSources.Open(git.Repository);
        Assert.True(sources.HasNotes);
        return sources.Readers.OfType<GitAiNoteReader>().Single().Read(git.Last);
    }
}
