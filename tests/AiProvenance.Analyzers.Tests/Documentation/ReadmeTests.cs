using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>The first screen of README.md: a sentence, the picture, the command, the code, its message, and links.</summary>
public sealed class ReadmeTests
{
    private const int FirstScreen = 40;

    private static readonly MarkdownPage Readme = Repository.Page("README.md");
    private static readonly string Start = string.Join('\n', Readme.Text.ReplaceLineEndings("\n").Split('\n').Take(FirstScreen));
    private static readonly MarkdownBlock[] Blocks = [.. Readme.BlocksIn("")];

    [Fact]
    public void It_has_the_command_the_code_and_the_message_in_that_order() =>
        Assert.Equal(["console", "csharp", "text"], Blocks.Select(static block => block.Language));

    [Fact]
    public void It_shows_the_picture_and_leads_on_within_one_screen()
    {
        Assert.Contains("](docs/images/blocked-build.svg)", Start, StringComparison.Ordinal);
        Assert.Contains("](docs/getting-started.md)", Start, StringComparison.Ordinal);
        Assert.All(Blocks, static block => Assert.Contains(block.Text, Start, StringComparison.Ordinal));
        Assert.InRange(Blocks[1].Text.Split('\n').Length, 1, 8);
    }

    [Fact]
    public async Task It_shows_the_message_that_the_code_gets()
    {
        var code = new DocumentedCode { Place = Blocks[1].Place, Code = Blocks[1].Text };
        var finding = Assert.Single(await code.Report());
        var message = $"error {finding.Id}: {finding.GetMessage(null)}";

        // After a change of the message: AIPROVENANCE_UPDATE_DOCS=1 dotnet test.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(Readme.Path, Readme.Text.Replace(Blocks[2].Text, message, StringComparison.Ordinal));

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(MarkdownPage.Load(Readme.Path).BlocksIn("").Last().Text, message);
    }
}
