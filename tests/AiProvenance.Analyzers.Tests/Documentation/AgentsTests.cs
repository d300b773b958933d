using System.Text.RegularExpressions;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What docs/agents.md gives people to copy does what the page says.</summary>
public sealed partial class AgentsTests
{
    private const string Touch = "decimal Total(int item) => Contoso.Pricing.PriceEngine.Quote(item);";

    private static readonly MarkdownPage Guide = Repository.Page("docs/agents.md");
    private static readonly string Policy = Assert.Single(Guide.Blocks, static block => block.Language == "ini").Text;
    private static readonly string Instructions = Assert.Single(Guide.Blocks, static block => block.Language == "markdown").Text;

    private static readonly string[] Shown = [.. Instructions.Split('\n').Where(
        static line => line.StartsWith("      ", StringComparison.Ordinal)).Select(static line => line.Trim())];

    public static TheoryData<string> Marks =>
        [.. Shown.Where(static line =>
            line.StartsWith("[Ai", StringComparison.Ordinal) &&
            !line.StartsWith("[AiGuidance", StringComparison.Ordinal))];

    [Fact]
    public void The_policy_can_be_read() => Assert.Empty(PolicyParser.Parse(Policy).Errors);

    [Fact]
    public void The_policy_can_be_read_with_all_that_it_leaves_for_later() =>
        Assert.Empty(PolicyParser.Parse(Later().Replace(Policy, "$1")).Errors);

    [Fact]
    public void The_policy_leaves_something_for_later() => Assert.NotEmpty(Later().Matches(Policy));

    [Theory]
    [InlineData("public decimal Of() => Contoso.Pricing.PriceEngine.Quote(1);", "pricing")]
    [InlineData("public string Of(Contoso.Accounts.Customer customer) => customer.Name;", "accounts")]
    [InlineData("public void Of() => Contoso.Checkout.Till.Pay(1);", "checkout")]
    public async Task The_policy_stops_what_is_marked_as_the_instructions_say(string member, string zone)
    {
        var code = Marked(Marks.Select(static (object[] row) => (string)row[0]).First(), member);
        var finding = Assert.Single(await code.Report());
        Assert.Equal((RuleIds.Unverified, DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains($"zone '{zone}'", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_asks_nothing_where_no_zone_is_touched()
    {
        var code = Marked(Marks.Select(static (object[] row) => (string)row[0]).First(), "public int Of() => Contoso.Catalog.Item.Count;");
        var diagnostics = await code.Report();
        Assert.True(diagnostics.IsEmpty, code.Describe(diagnostics));
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public async Task A_mark_of_the_instructions_compiles_and_lacks_nothing_that_the_policy_requires(string mark)
    {
        var guidance = Assert.Single(Shown, static line => line.StartsWith("[AiGuidance", StringComparison.Ordinal));
        var finding = Assert.Single(await Marked(mark + "\n" + guidance, "public " + Touch).Report());
        Assert.Equal(RuleIds.Unverified, finding.Id);
    }

    [Fact]
    public async Task Asking_for_the_review_as_the_instructions_say_stops_the_build_as_before()
    {
        var command = Assert.Single(Shown, static line => line.StartsWith("dotnet format ", StringComparison.Ordinal));
        Assert.Contains("\n    " + command + "\n", Repository.Page("docs/reviewing.md").Text, StringComparison.Ordinal);
        var mark = Shown[0];
        var fingerprint = Assert.Single(await Marked(mark, "public " + Touch).Report()).Properties["Fingerprint"];
        var finding = Assert.Single(await Marked(mark + $"\n[PendingReview(\"{fingerprint}\")]", "public " + Touch).Report());
        Assert.Equal(RuleIds.Unverified, finding.Id);
    }

    [Theory]
    [InlineData("signs under the name of a well-known bot", "copilot")]
    [InlineData("signs under the name of a well-known bot", "pricing-agent@contoso.com")]
    [InlineData("signs in the name of the person who prompted it", "dana@contoso.com")]
    [InlineData("makes up a fingerprint", "kim@pricing.contoso.com")]
    public async Task What_an_agent_signs_is_answered_as_the_table_says(string action, string by)
    {
        var row = Assert.Single(Guide.Tables, static table => table.Header[0] == "The agent").Rows.Single(
            row => row[0].StartsWith(action, StringComparison.Ordinal));
        var fingerprint = action.StartsWith("makes", StringComparison.Ordinal)
            ? "1:" + new string('A', 32) + "." + new string('A', 16)
            : Assert.Single(await Marked(Shown[0], "public " + Touch).Report()).Properties["Fingerprint"];
        var code = Marked(Shown[0] + $"\n[HumanVerified(\"{by}\", \"2026-11-03\", Fingerprint = \"{fingerprint}\")]", "public " + Touch);
        var diagnostics = await code.Report();
        Assert.True(
            diagnostics.Select(static diagnostic => diagnostic.Id).SequenceEqual([RuleId().Match(row[1]).Value]),
            code.Describe(diagnostics));
    }

    private static DocumentedCode Marked(string attributes, string member) => new()
    {
        Place = Guide.Path,
        Policy = Policy,
        Code = "using AiProvenance;\n\npublic class Page\n{\n" + attributes + "\n" + member + "\n}\n",
    };

    [GeneratedRegex("^# ([a-z_]+ = .+)$", RegexOptions.Multiline)]
    private static partial Regex Later();

    [GeneratedRegex("AIP[0-9]{4}")]
    private static partial Regex RuleId();
}
