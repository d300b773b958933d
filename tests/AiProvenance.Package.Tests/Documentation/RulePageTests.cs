
namespace AiProvenance.Package.Tests.Documentation;

/// <summary>The pages of the rules that MSBuild's targets report: their examples are built with the packed package.</summary>
public sealed class RulePageTests
{
    private const string Example = "Example";
    private const string Fix = "How to fix it";

    public static TheoryData<string, int> Examples => Shown(Example);

    public static TheoryData<string, int> Fixes => Shown(Fix);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_breaks_its_rule_and_nothing_else(string id, int index)
    {
        var build = await Build(id, Example, index);
        Assert.Equal([id], build.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(build.Succeeded ? "warning" : "error", build.Diagnostics[0].Severity);
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task What_is_fixed_builds(string id, int index)
    {
        var build = await Build(id, Fix, index);
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    [Fact]
    public async Task A_globalconfig_switches_off_what_the_page_of_AIP0202_says()
    {
        var page = Page("AIP0202");
        using var consumer = Configured(page.BlocksIn(Example)).With("public int Nothing => 0;");
        _ = Assert.Single((await consumer.Build()).Warnings("AIP0202"));
        _ = consumer.Write(".globalconfig", Assert.Single(page.BlocksIn(Fix), static block => block.Language == "text").Text);
        Assert.Empty((await consumer.Build()).Diagnostics);
    }

    private static async Task<Build> Build(string id, string section, int index)
    {
        // A command is run with what stands between it and the command before.
        var blocks = Page(id).BlocksIn(section).ToList();
        var commands = blocks.Where(static block => block.Language == "console").ToList();
        var from = index == 0 ? 0 : blocks.IndexOf(commands[index - 1]) + 1;
        using var consumer = Configured(blocks[from..blocks.IndexOf(commands[index])]);
        var words = commands[index].Text.Split(' ');
        Assert.Equal(["dotnet", "build"], words[..2]);
        return await consumer.Build(words[2..]);
    }

    private static Consumer Configured(IEnumerable<MarkdownBlock> blocks)
    {
        var consumer = new Consumer().Write("Page.cs", "");
        foreach (var block in blocks)
        {
            _ = block.Language switch
            {
                "ini" => consumer.WriteInRoot("AiProvenance.policy", block.Text + "\n"),
                "xml" =>
                    consumer.WriteInRoot(
                        "Directory.Build.props",
                        $"<Project>\n<PropertyGroup>\n{block.Text}\n</PropertyGroup>\n</Project>\n"),
                _ => consumer,
            };
        }

        return consumer;
    }

    private static MarkdownPage Page(string id) => MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", "rules", id + ".md"));

    private static TheoryData<string, int> Shown(string section)
    {
        var shown = new TheoryData<string, int>();
        foreach (var id in new[] { "AIP0203", "AIP0204" })
        {
            for (var i = 0; i < Page(id).BlocksIn(section).Count(static block => block.Language == "console"); i++)
                shown.Add(id, i);
        }

        return shown;
    }
}
