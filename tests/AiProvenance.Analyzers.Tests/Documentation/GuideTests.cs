using System.Text.RegularExpressions;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What the guides show is what happens.</summary>
public sealed partial class GuideTests
{
    private static readonly MarkdownPage Configuration = Repository.Page("docs/configuration.md");

    public static TheoryData<string, int> Code => Blocks("csharp", "docs/configuration.md", "docs/touches.md", "docs/reach.md");

    [Theory]
    [MemberData(nameof(Code))]
    public async Task Code_breaks_the_rules_that_its_comments_name_and_no_others(string page, int index)
    {
        var block = Block("csharp", page, index);
        var code = DocumentedCode.In(Repository.Page(page).BlocksIn(block.Section)).Single(shown => shown.Place == block.Place);
        var expected = block.Text.Split('\n')
            .SelectMany(static (line, i) => Expected().Matches(line).Select(match => (i, match.Groups["id"].Value)))
            .Order();
        var diagnostics = await code.Report();
        var actual = diagnostics.Select(
            static diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id)).Order();
        Assert.True(expected.SequenceEqual(actual), code.Describe(diagnostics));
    }

    [Fact]
    public void Every_key_has_a_heading_and_an_example()
    {
        Assert.Equal(
            PolicyKeys.All.Select(static key => "`" + key.Name + "`").Order(),
            Configuration.Blocks.Select(static block => block.Part).Where(static part => part.StartsWith('`')).Distinct().Order());
        Assert.All(PolicyKeys.All, static key => Assert.Contains(
            key.Name + " = ",
            Configuration.Blocks.First(block => block.Part == "`" + key.Name + "`").Text,
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_patterns_table_says_what_patterns_cover()
    {
        foreach (var row in Configuration.Tables.Single(static table => table.Header[0] == "Pattern").Rows)
        {
            Assert.True(NamespacePattern.TryParse(row[0].Trim('`'), out var pattern, out _));
            Assert.All(Names(row[1]), name => Assert.True(pattern!.Matches(name), $"{pattern} covers {name}"));
            Assert.All(Names(row[2]), name => Assert.False(pattern!.Matches(name), $"{pattern} does not cover {name}"));
        }
    }

    [Fact]
    public void The_built_in_zones_are_those_that_hold() => Assert.Equal(
        BuiltInPolicy.Instance.Zones.Select(static zone => (zone.Name, Assert.Single(zone.Namespaces).Value.Text)),
        Configuration.Tables.Single(static table => table.Section == "Built-in zones").Rows.Select(
            static row => (row[0].Trim('`'), row[1].Trim('`'))));

    [Fact]
    public void The_index_names_every_rule_and_every_guide()
    {
        var index = Repository.Read("docs/README.md");
        Assert.All(RulePage.All, page => Assert.Contains($"(rules/{page.Id}.md)", index, StringComparison.Ordinal));
        var guides = Repository.Pages.Where(static page => Path.GetDirectoryName(page.Path) == Repository.PathOf("docs"))
            .Select(static page => Path.GetFileName(page.Path)).Where(static name => name != "README.md");
        Assert.All(guides, name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_readmes_code_stops_the_build_until_it_is_verified_as_shown()
    {
        var page = Repository.Page("README.md");
        var blocks = page.BlocksIn("Mark, configure, review").ToList();
        var files = blocks.Where(static block => block.Language == "csharp").Select(static block => block.Text).ToList();
        var marked = new DocumentedCode
        {
            Place = page.Path,
            Code = files[0],
            Policy = Assert.Single(
            blocks, static block => block.Language == "ini").Text
        };
        var finding = Assert.Single(await marked.Report());
        Assert.Equal(("AIP0001", true), (finding.Id, finding.GetMessage(null).StartsWith("'OrderPage.Total'", StringComparison.Ordinal)));

        // The second block is the member alone, its fingerprints cut short.
        var member = files[1].Replace("1:…", finding.Properties["Fingerprint"], StringComparison.Ordinal);
        var verified = marked with { Code = "using AiProvenance;\n\npublic class OrderPage\n{\n" + member + "\n}\n" };
        var left = await verified.Report();
        Assert.True(left.IsEmpty, verified.Describe(left));
    }

    [Fact]
    public async Task The_packages_readmes_code_stops_the_build_until_it_is_verified_as_shown()
    {
        var page = Repository.Page("src/AiProvenance.Package/README.md");
        var files = page.Blocks.Where(static block => block.Language == "csharp").Select(static block => block.Text).ToList();
        var marked = Cart(
            files[0][(files[0].IndexOf(';', StringComparison.Ordinal) + 1)..],
            Assert.Single(page.Blocks, static block => block.Language == "ini").Text);
        var finding = Assert.Single(await marked.Report());
        Assert.Equal(("AIP0001", true), (finding.Id, finding.GetMessage(null).Contains("2 people", StringComparison.Ordinal)));

        var verified = Cart(files[1].Replace("1:...", finding.Properties["Fingerprint"], StringComparison.Ordinal), marked.Policy);
        var left = await verified.Report();
        Assert.True(left.IsEmpty, verified.Describe(left));
    }

    [Fact]
    public async Task Replacing_a_request_by_hand_as_shown_verifies_the_code()
    {
        var lines = Assert.Single(Repository.Page("docs/reviewing.md").Blocks).Text.Split('\n');
        Assert.Equal(2, lines.Length);
        const string Mark = "[AiGenerated(\"Copilot\")]\n";
        const string Member = "\npublic decimal Total(Order order) => _pricing.Sum(order);";
        var form = "1:" + new string('A', 32) + "." + new string('A', 16);
        var finding = Assert.Single(await Cart(Mark + lines[0].Replace("1:...", form, StringComparison.Ordinal) + Member).Report());
        Assert.Equal("AIP0001", finding.Id);
        var verified = Cart(Mark + lines[1].Replace("1:...", finding.Properties["Fingerprint"], StringComparison.Ordinal) + Member);
        var left = await verified.Report();
        Assert.True(left.IsEmpty, verified.Describe(left));
    }

    // What a page shows of a class that asks for prices.
    private static DocumentedCode Cart(string member, string? policy = null) => new()
    {
        Place = "Cart",
        Policy = policy,
        Code =
            "using AiProvenance;\n\npublic class Order { }\n\nnamespace Contoso.Pricing { public class OrderPrices { public decimal Sum(Order order) => 1; } }\n\n" +
            "public class Cart\n{\n    private readonly Contoso.Pricing.OrderPrices _pricing = new();\n\n" + member + "\n}\n",
    };

    private static MarkdownBlock Block(string language, string page, int index) =>
        Repository.Page(page).Blocks.Where(block => block.Language == language).ElementAt(index);

    private static TheoryData<string, int> Blocks(string language, params string[] pages)
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in pages)
        {
            for (var i = 0; i < Repository.Page(page).Blocks.Count(block => block.Language == language); i++)
                blocks.Add(page, i);
        }

        return blocks;
    }

    private static IEnumerable<string> Names(string cell) => cell.Split(',').Select(static name => name.Trim().Trim('`'));

    [GeneratedRegex("// (?<id>AIP[0-9]{4})$")]
    private static partial Regex Expected();
}
