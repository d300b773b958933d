using AiProvenance.Core.Origins;
using AiProvenance.Tool.Evidence.Readers;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Tests.Evidence.Readers;

/// <summary>Agents as authors and committers.</summary>
public sealed class AuthorReaderTests
{
    private const string Dana = "Dana Doe <dana@contoso.com>";
    private const string GitHub = "GitHub <noreply@github.com>";

    [Theory]
    [InlineData("copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", GitHub, "Copilot", "commit author")]
    [InlineData("Copilot <198982749+Copilot@users.noreply.github.com>", GitHub, "Copilot", "commit author")]
    [InlineData("Copilot <175728472+Copilot@users.noreply.github.com>", GitHub, "Copilot", "commit author")]
    [InlineData("Copilot <223556219+Copilot@users.noreply.github.com>", Dana, "Copilot", "commit author")]
    [InlineData("claude[bot] <209825114+claude[bot]@users.noreply.github.com>", GitHub, "Claude", "commit author")]
    [InlineData("Claude <noreply@anthropic.com>", "Claude <noreply@anthropic.com>", "Claude", "commit author")]
    [InlineData("Cursor Agent <cursoragent@cursor.com>", "Cursor Agent <cursoragent@cursor.com>", "Cursor", "commit author")]
    [InlineData(
        "devin-ai-integration[bot] <158243242+devin-ai-integration[bot]@users.noreply.github.com>", GitHub, "Devin", "commit author")]
    [InlineData("google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>", GitHub, "Jules", "commit author")]
    [InlineData("Jane Doe (aider) <jane@contoso.com>", "Jane Doe (aider) <jane@contoso.com>", "Aider", "commit author")]
    [InlineData(Dana, "Claude <noreply@anthropic.com>", "Claude", "commit committer")]
    [InlineData(Dana, "Cursor Agent <cursoragent@cursor.com>", "Cursor", "commit committer")]
    public void An_agents_commit_is_its(string author, string committer, string tool, string reader)
    {
        var record = Assert.Single(new AuthorReader().Read(Make(author, committer, "Subject\n")).Records);

        Assert.Equal((reader, tool, Origin.Generated, "2026-03-01"), (record.Reader, record.Tool, record.Origin, record.On));
        Assert.Equal(reader == "commit author" ? author : committer, record.Text);
    }

    [Theory]
    [InlineData(Dana, Dana)]
    [InlineData(Dana, GitHub)]
    [InlineData(Dana, "web-flow <noreply@github.com>")]
    [InlineData("Claude Monet <claude@contoso.com>", GitHub)]
    [InlineData("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", GitHub)]
    [InlineData("github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>", GitHub)]
    [InlineData("renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>", GitHub)]
    [InlineData(" <>", " <>")]
    public void People_and_machines_are_no_agents(string author, string committer) =>
        Assert.Empty(new AuthorReader().Read(Make(author, committer, "Subject\n\nCo-authored-by: Claude <noreply@anthropic.com>")).Records);

    [Theory]
    [InlineData("copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", GitHub, "kim@contoso.com")]
    [InlineData("Jane Doe (aider) <jane@contoso.com>", Dana, "jane@contoso.com")]
    [InlineData(Dana, "Claude <noreply@anthropic.com>", "dana@contoso.com")]
    public void The_person_is_the_one_that_the_record_names(string author, string committer, string person)
    {
        const string Message = "Subject\n\nAgent-Logs-Url: https://github.com/o/r/sessions/1\n\n"
            + "Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>\nCo-authored-by: Kim <kim@contoso.com>\n";

        var record = Assert.Single(new AuthorReader().Read(Make(author, committer, Message)).Records);

        Assert.Equal(person, record.PromptedBy);
        Assert.Equal("https://github.com/o/r/sessions/1", record.Trace);
    }

    [Fact]
    public void An_agents_commit_that_names_nobody_is_nobodys() => Assert.Null(
        new AuthorReader().Read(Make("Claude <noreply@anthropic.com>", GitHub, "x")).Records.Single().PromptedBy);

    private static Commit Make(string author, string committer, string message) =>
        new(new string('a', 40), [], Identity(author), Identity(committer), "2026-03-01", message);

    private static CommitIdentity Identity(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        return new CommitIdentity(text[..at].Trim(), text[(at + 1)..^1]);
    }
}
