using System.Globalization;
using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Evidence;

public sealed class JournalTests : IDisposable
{
    private static readonly JournalEntry Entry = new(
        "session-1", "Claude Code", "2026-11-30", 1_790_000_000, [new WrittenFile(
            "src/Ü b.cs", new string('a', 40), [WrittenLines.From(3, LineHashes.Of("x\ny\n"))])])
    {
        Model = "claude-opus-4-6",
        PromptedBy = "dana@contoso.com",
    };

    private readonly TemporaryFolder _folder = new();

    private Journal Journal => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read()
    {
        Journal.Append(Entry);
        Journal.Append(Entry with { Session = "session-2", Model = null, Trace = "https://example.com/2" });

        var (entries, problems) = Journal.Read();

        Assert.Empty(problems);
        Assert.Equal(["session-1", "session-2"], entries.Select(static entry => entry.Session));
        Assert.Equal("claude-opus-4-6", entries[0].Model);
        Assert.Equal("src/Ü b.cs", entries[0].Files[0].Path);
        Assert.Equal(Entry.Files[0].Lines[0], entries[0].Files[0].Lines[0]);
        Assert.Equal("https://example.com/2", entries[1].Trace);
    }

    [Fact]
    public void No_journal_has_no_entry() => Assert.Empty(Journal.Read().Entries);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"1\"}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"session\":\"s\",\"tool\":\"t\",\"on\":\"2026-11-30\",\"since\":1,\"files\":[null]}")]
    [InlineData("{\"version\":1,\"session\":\"s\",\"tool\":\"t\",\"on\":\"2026-11-30\",\"since\":\"x\",\"files\":[]}")]
    [InlineData(
        "{\"version\":1,\"session\":\"s\",\"tool\":\"t\",\"on\":\"2026-11-30\",\"since\":1," +
        "\"files\":[{\"path\":\"a\",\"blob\":\"b\",\"lines\":[{\"first\":1,\"last\":2,\"hashes\":\"abc\"}]}]}")]
    [InlineData("{\"version\":1,\"session\":\"s\",\"session\":\"s\"}")]
    [InlineData("{\"version\":9,\"session\":\"s\"}")]
    [InlineData("\0\0\0\0")]
    public void What_is_no_entry_is_told_with_its_line_and_the_rest_is_read(string line)
    {
        Journal.Append(Entry);
        File.AppendAllText(Journal.Path, "\n" + line + "\n");
        Journal.Append(Entry with { Session = "session-2" });

        var (entries, problems) = Journal.Read();

        Assert.Equal(2, entries.Length);
        Assert.Contains("journal.jsonl(3): ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_was_cut_off_takes_no_other_with_it()
    {
        Journal.Append(Entry);
        File.AppendAllText(Journal.Path, "{\"version\":1,\"sess");
        Journal.Append(Entry with { Session = "session-2" });

        var (entries, problems) = Journal.Read();

        Assert.Equal(["session-1", "session-2"], entries.Select(static entry => entry.Session));
        Assert.Contains("(2): ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_sessions_that_end_at_once_lose_nothing()
    {
        _ = Parallel.For(
            0, 40, number => new Journal(_folder.Path).Append(Entry with { Session = number.ToString(CultureInfo.InvariantCulture) }));

        var (entries, problems) = Journal.Read();

        Assert.Empty(problems);
        Assert.Equal(40, entries.Select(static entry => entry.Session).Distinct().Count());
    }

    [Theory]
    [InlineData("a\nb\n", 2)]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    public void A_texts_lines_are_those_of_git(string text, int count) => Assert.Equal(count, LineHashes.Of(text).Length);

    [Theory]
    [InlineData("a = 1;", "\ta  =  1;\r")]
    [InlineData("using System;", "\uFEFFusing System;")]
    public void White_space_does_not_change_a_hash(string line, string other) =>
        Assert.Equal(LineHashes.OfLine(line), LineHashes.OfLine(other));
}
