using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace AiProvenance.Package.Tests.Documentation;

/// <summary>The way from an empty folder to a renewed verification, as the page goes it; what it takes is printed.</summary>
public sealed partial class GettingStartedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_step_does_what_the_page_says()
    {
        using var folder = new DocumentedFolder();
        Build? last = null;
        foreach (var block in MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", "getting-started.md")).Blocks)
        {
            if (block.Language == "console")
            {
                foreach (var command in block.Text.Split('\n'))
                    last = await Run(folder, command);
            }
            else if (block.Language == "text")
            {
                AssertPrinted(block, last!);
            }
            else
            {
                Step(folder, block);
            }
        }
    }

    private async Task<Build> Run(DocumentedFolder folder, string command)
    {
        await PackedPackage.Make();
        var time = Stopwatch.StartNew();
        var build = await folder.Run(command);
        output.WriteLine("{0} s: {1}", time.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), command);
        return build;
    }

    private static void Step(DocumentedFolder folder, MarkdownBlock block)
    {
        var match = File().Match(block.LineBefore);
        Assert.True(match.Success, block.Place + ": no line before the block names its file.");
        var name = match.Groups["name"].Value;
        if (!match.Groups["now"].Success)
            folder.Write(name, block.Text);
        else
            Assert.True(block.Text == folder.Read(name), $"{block.Place}: the file is\n{folder.Read(name)}");
    }

    private static void AssertPrinted(MarkdownBlock block, Build build)
    {
        Assert.All(
            block.Text.Split('\n'),
            line => Assert.True(build.Output.Contains(line.Trim(), StringComparison.Ordinal), $"{block.Place}\n{build}"));
        Assert.True(build.Succeeded != block.Text.Contains(": error ", StringComparison.Ordinal), $"{block.Place}\n{build}");
    }

    // "`Name.cs`:" is written, "`Name.cs` is now:" is compared.
    [GeneratedRegex(@"`(?<name>[\w.]+)`(?<now> is now)?:$")]
    private static partial Regex File();
}
