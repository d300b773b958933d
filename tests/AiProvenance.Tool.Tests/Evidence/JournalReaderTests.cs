using AiProvenance.Tool.Evidence;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Evidence;

public sealed class JournalReaderTests : IDisposable
{
    private const string Text = """
        class A
        {
            int One() => 1;
            int Two() => 2;
            int Three() => 3;
        }

        """;

    private static readonly long Now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_commit_that_holds_the_file_as_the_session_left_it_has_its_lines()
    {
        Record("src/A.cs", Text, 3, 4);
        _repository.Write("src/A.cs", Text);

        Assert.Equal([new LinesOfFile("src/A.cs", 3, 4)], ReadCommit());
    }

    [Theory]
    [InlineData("// a line above\n", "", 4)]
    [InlineData("// a line\n// and another\n", "", 5)]
    [InlineData("", "// below\n", 3)]
    public void Lines_are_found_where_they_stand_now(string above, string below, int first)
    {
        Record("src/A.cs", Text, 3, 4);
        _repository.Write("src/A.cs", above + Text + below);

        Assert.Equal([new LinesOfFile("src/A.cs", first, first + 1)], ReadCommit());
    }

    [Fact]
    public void Of_a_run_that_somebody_changed_the_rest_is_the_sessions()
    {
        Record("A.cs", Text, 3, 5);
        _repository.Write("A.cs", Text.Replace("Two() => 2", "Two() => 1 + 1", StringComparison.Ordinal));

        Assert.Equal([new LinesOfFile("A.cs", 3, 3), new LinesOfFile("A.cs", 5, 5)], ReadCommit());
    }

    [Fact]
    public void Of_a_run_that_somebody_replaced_the_braces_are_nobodys()
    {
        Record("A.cs", Text, 1, 6);
        _repository.Write("A.cs", "class B\n{\n    int Other() => 7;\n}\n");

        Assert.Empty(ReadCommit());
    }

    [Fact]
    public void Reformatted_lines_stay_the_sessions()
    {
        Record("A.cs", Text, 3, 4);
        _repository.Write("A.cs", Text.Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal([new LinesOfFile("A.cs", 3, 4)], ReadCommit());
    }

    [Theory]
    [InlineData("lib/Renamed.cs", "", 3)]
    [InlineData("lib/A.cs", "// moved, and changed\n", 4)]
    public void A_file_that_somebody_moved_is_followed(string path, string above, int first)
    {
        Record("src/A.cs", Text, 3, 4);
        _repository.Write(path, above + Text);

        Assert.Equal([new LinesOfFile(path, first, first + 1)], ReadCommit());
    }

    [Fact]
    public void A_commit_from_before_the_session_is_not_its()
    {
        _repository.Write("A.cs", Text);
        var commit = _repository.Commit();
        Record("A.cs", Text, 3, 4, since: Now + 3600);

        Assert.Empty(Read(commit).Records);
    }

    [Fact]
    public void A_commit_that_changes_other_files_has_none_of_its_lines()
    {
        Record("A.cs", Text, 3, 4);
        _repository.Write("A.cs", Text);
        _ = _repository.Commit();
        _repository.Write("B.cs", "class B;\n");

        Assert.Empty(ReadCommit());
    }

    [Fact]
    public void The_copy_that_is_closest_is_the_sessions()
    {
        const string Two = "class A\n{\n    int One() => 1;\n}\nclass B\n{\n    int One() => 1;\n}\n";
        Record("A.cs", Two, 7, 7);
        _repository.Write("A.cs", "// more\n" + Two);

        Assert.Equal([new LinesOfFile("A.cs", 8, 8)], ReadCommit());
    }

    [Fact]
    public void Each_session_is_a_record_with_its_own_facts()
    {
        Record("A.cs", Text, 3, 4);
        Record("A.cs", Text, 5, 5);
        Record("A.cs", Text, 4, 4, session: "other", tool: "Codex");
        _repository.Write("A.cs", Text);

        var records = Read(_repository.Commit()).Records;

        Assert.Equal(["Claude Code", "Codex"], records.Select(static record => record.Tool));
        Assert.Equal([new LinesOfFile("A.cs", 3, 4), new LinesOfFile("A.cs", 5, 5)], records[0].Lines.AsEnumerable());
        Assert.Equal(
            ("m", "dana@contoso.com", "2026-11-30", "journal"),
            (records[0].Model, records[0].PromptedBy, records[0].On, records[0].Reader));
        Assert.Equal("session s of Claude Code", records[0].Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_working_tree_is_read_with_and_without_a_commit(bool hasCommit)
    {
        if (hasCommit)
            _ = _repository.Commit();
        Record("src/A.cs", Text, 3, 4);
        Record("src/B.cs", Text, 5, 5);
        _repository.Write("src/A.cs", Text);
        _repository.Write("src/B.cs", Text);
        _ = _repository.Git("add", "src/B.cs");

        var record = Assert.Single(Reader().ReadWorkingTree().Records);

        Assert.Equal([new LinesOfFile("src/A.cs", 3, 4), new LinesOfFile("src/B.cs", 5, 5)], record.Lines.AsEnumerable());
    }

    [Fact]
    public void What_is_committed_is_no_longer_the_working_trees()
    {
        Record("A.cs", Text, 3, 4);
        _repository.Write("A.cs", Text);
        _ = _repository.Commit();

        Assert.Empty(Reader().ReadWorkingTree().Records);
    }

    [Fact]
    public void A_corrupted_line_is_told_once_and_the_others_are_read()
    {
        Record("A.cs", Text, 3, 4);
        File.AppendAllText(new Journal(_repository.CommonDirectory).Path, "nonsense\n");
        _repository.Write("A.cs", Text);
        var commit = _repository.Commit();
        var reader = Reader();

        var reading = reader.Read(new Commit(commit, [], new("", ""), new("", ""), "2026-11-30", ""));

        Assert.Contains("journal.jsonl(2)", Assert.Single(reading.Problems), StringComparison.Ordinal);
        _ = Assert.Single(reading.Records);
        Assert.Empty(reader.ReadWorkingTree().Problems);
    }

    private JournalReader Reader() => new(_repository.Repository);

    private EvidenceReading Read(string commit) =>
        Reader().Read(new Commit(commit, [], new("", ""), new("", ""), "2026-11-30", ""));

    private IEnumerable<LinesOfFile> ReadCommit() => Read(_repository.Commit()).Records.SelectMany(static record => record.Lines);

    private void Record(
        string path, string text, int first, int last, long? since = null, string session = "s", string tool = "Claude Code")
    {
        var file = Path.Combine(_repository.Outside, "content");
        File.WriteAllText(file, text);
        var lines = LineHashes.Of(text).Skip(first - 1).Take(last - first + 1).ToList();
        new Journal(_repository.CommonDirectory).Append(
            new JournalEntry(
                session, tool, "2026-11-30", since ?? Now, [new WrittenFile(
                    path, _repository.Git("hash-object", file), [WrittenLines.From(first, lines)])])
            {
                Model = "m",
                PromptedBy = "dana@contoso.com",
            });
    }
}
