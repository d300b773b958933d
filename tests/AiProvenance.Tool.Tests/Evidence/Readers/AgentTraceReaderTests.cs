using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Evidence.Readers;

/// <summary>Agent Trace files, as the specification 0.1.0 has them and as its reference hook writes them.</summary>
public sealed class AgentTraceReaderTests
{
    private const string Traces = ".agent-trace/traces.jsonl";

    [Fact]
    public void A_trace_speaks_of_the_commit_that_it_names()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("src/parser.cs", "1\n", "First");
        // Section 6.2 of the specification.
        git.Write(Traces, One("0.1.0", first, """
            {"url":"https://api.cursor.com/v1/conversations/12345",
            "contributor":{"type":"ai","model_id":"anthropic/claude-opus-4-5-20251101"},
            "ranges":[{"start_line":42,"end_line":67,"content_hash":"murmur3:9f2e8a1b"},
            {"start_line":70,"end_line":71,"contributor":{"type":"mixed","model_id":"openai/gpt-4o"}},
            {"start_line":80,"end_line":81,"contributor":{"type":"human"}},
            {"start_line":90,"end_line":91,"contributor":{"type":"unknown"}}]}
            """));
        _ = git.Commit("Second");

        var records = Read(git, first).Records;

        Assert.Equal(
            [(Origin.Generated, "Cursor"), (Origin.Assisted, "Cursor"), (Origin.Human, "")],
            records.Select(static record => (record.Origin, record.Tool)));
        Assert.Equal([new LinesOfFile("src/parser.cs", 42, 67)], records[0].Lines.AsEnumerable());
        Assert.Equal("anthropic/claude-opus-4-5-20251101", records[0].Model);
        Assert.Equal("https://api.cursor.com/v1/conversations/12345", records[0].Trace);
        Assert.Equal(("2026-01-23", "dana@contoso.com"), (records[0].On, records[0].PromptedBy));
        Assert.Empty(Read(git, git.Head).Records);
    }

    [Fact]
    public void The_reference_hook_names_the_commit_before_and_begins_at_1_where_it_does_not_know()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("a.cs", "1\n", "First");
        git.Write("src/parser.cs", "1\n");
        git.Write(
            Traces,
            One("1.0", first, """{"url":"file:///home/x/t.jsonl","contributor":{"type":"ai"},"ranges":[{"start_line":1,"end_line":1}]}""")
            + One("1.0", first, """{"contributor":{"type":"ai"},"ranges":[{"start_line":5,"end_line":9}]}""")
            + One("1.0", first, """{"contributor":{"type":"ai"},"ranges":[{"start_line":1,"end_line":1}]}""", ".shell-history"));
        var second = git.Commit("Second");

        var records = Read(git, second).Records;

        Assert.Equal(
            [new LinesOfFile("src/parser.cs", 1, int.MaxValue), new LinesOfFile("src/parser.cs", 5, 9)],
            records.SelectMany(static record => record.Lines));
        Assert.Null(records[0].Trace);
        Assert.Null(records[0].Model);
        Assert.Empty(Read(git, first).Records);
    }

    [Theory]
    [InlineData("0.1.0")]
    [InlineData("1.0")]
    public void A_trace_of_a_commit_that_a_squash_lost_speaks_of_the_commit_that_brought_it(string version)
    {
        using var git = new TestRepository();
        _ = git.CommitFile("src/parser.cs", "1\n", "First");
        git.Write(
            Traces, One(version, new string('b', 40), """{"contributor":{"type":"ai"},"ranges":[{"start_line":2,"end_line":3}]}"""));

        Assert.Single(Read(git, git.Commit("Squashed")).Records);
        Assert.Empty(Read(git, "HEAD~1").Records);
    }

    [Fact]
    public void A_trace_in_the_working_tree_alone_is_read_as_well()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("src/parser.cs", "1\n", "First");
        git.Write(
            Traces,
            One(
                "0.1.0",
                first,
                """{"contributor":{"type":"ai","model_id":"google/gemini-2.5-pro"},"ranges":[{"start_line":1,"end_line":1}]}""",
                tool: null));

        Assert.Equal(
            ("Gemini", "google/gemini-2.5-pro"), Read(git, first).Records.Select(static record => (record.Tool, record.Model)).Single());
    }

    [Fact]
    public void A_line_that_is_no_trace_is_reported_with_its_number_and_the_others_are_read()
    {
        using var git = new TestRepository();
        var first = git.CommitFile("src/parser.cs", "1\n", "First");
        var good = One("0.1.0", first, """{"contributor":{"type":"ai"},"ranges":[{"start_line":1,"end_line":1}]}""");
        git.Write(Traces, good + "{ broken\n\n[]\n" + good.Replace("0.1.0", "7.0.0", StringComparison.Ordinal));
        var second = git.Commit("Second");
        git.Write(Traces, File.ReadAllText(Path.Combine(git.Path, Traces)) + "{\"version\":\"0.1.0\"}\n");
        using var sources = EvidenceSources.Open(git.Repository);

        var index = EvidenceIndex.Read(sources, git.Repository.ListCommits(null), CancellationToken.None);

        Assert.Equal(4, index.Problems.Length);
        foreach (var place in new[] { "line 2 in", "line 4 in", "line 5 in", "line 6:" })
            Assert.Contains(index.Problems, problem => problem.Contains("traces.jsonl " + place, StringComparison.Ordinal));
        Assert.Equal([first], index.Commits);
        Assert.Empty(index.Find(second));
    }

    [Fact]
    public void An_index_has_every_record_of_every_commit()
    {
        using var git = new TestRepository();
        var human = git.CommitFile("a.cs", "1\n", "First");
        var agent = git.Commit("Second", author: "Copilot <198982749+Copilot@users.noreply.github.com>");
        var both = git.Commit(
            "Third\n\nCo-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>\nAssisted-by: Claude:claude-3-opus\n",
            author: "Cursor Agent <cursoragent@cursor.com>");
        using var sources = EvidenceSources.Open(git.Repository);

        var index = EvidenceIndex.Read(sources, git.Repository.ListCommits(null), CancellationToken.None);

        Assert.Empty(index.Problems);
        Assert.Empty(index.Find(human));
        Assert.Equal(["Copilot"], index.Find(agent).Select(static record => record.Tool));
        Assert.Equal(
            ["commit author: Cursor", "Co-authored-by: Copilot", "Assisted-by: Claude"],
            index.Find(both).Select(static record => record.Reader + ": " + record.Tool));
    }

    private static string One(string version, string revision, string conversation, string path = "src/parser.cs", string? tool = "cursor")
    {
        var named = tool is null ? "" : $"\"tool\":{{\"name\":\"{tool}\",\"version\":\"2.4.0\"}},";
        return $"{{\"version\":\"{version}\",\"id\":\"550e8400-e29b-41d4-a716-446655440000\",\"timestamp\":\"2026-01-23T14:30:00Z\","
            + $"\"vcs\":{{\"type\":\"git\",\"revision\":\"{revision}\"}},{named}\"files\":[{{\"path\":\"{path}\",\"conversations\":["
            + conversation.ReplaceLineEndings("") + "]}]}\n";
    }

    private static EvidenceReading Read(TestRepository git, string commit)
    {
        using var sources = EvidenceSources.Open(git.Repository);
        return sources.Readers.OfType<AgentTraceReader>().Single().Read(git.Repository.FindCommit(commit)!);
    }
}
