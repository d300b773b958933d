using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>No page shows a block that nothing reads. What blocks do is tested where their page is; this is what holds for all.</summary>
public sealed partial class CodeBlockTests
{
    // Every kind of block that tests read; in issue templates they are there for people to fill in.
    private static readonly string[] Languages =
        ["baseline", "console", "csharp", "dockerfile", "editorconfig", "ini", "markdown", "mermaid", "signatures", "sql", "text",
            "xml", "yaml"];

    private static readonly IEnumerable<MarkdownBlock> All = Repository.Pages
        .Where(static page => !page.Path.Contains("ISSUE_TEMPLATE", StringComparison.Ordinal))
        .SelectMany(static page => page.Blocks);

    public static TheoryData<string> CSharp => Places("csharp");

    public static TheoryData<string> Xml => Places("xml");

    public static TheoryData<string> Diagrams => Places("mermaid");

    public static TheoryData<string> Policies =>
        [.. Of("ini").Where(static block => !block.Place.Contains("rules", StringComparison.Ordinal)).Select(Relative)];

    [Fact]
    public void Every_block_says_what_it_is() =>
        Assert.All(All, static block => Assert.True(Languages.Contains(block.Language), block.Place));

    [Theory]
    [MemberData(nameof(CSharp))]
    public void Code_is_a_file_or_a_member_of_one(string place)
    {
        var text = At(place).Text;
        var whole = text.EndsWith(']') ? text + "\nclass Page;" : text;
        Assert.Contains(
            new[] { SourceCodeKind.Regular, SourceCodeKind.Script },
            kind => !CSharpSyntaxTree.ParseText(whole, new CSharpParseOptions(LanguageVersion.Latest, kind: kind)).GetDiagnostics().Any());
    }

    [Theory]
    [MemberData(nameof(Xml))]
    public void Markup_is_well_formed(string place) =>
        Assert.NotEmpty(XElement.Parse("<Project>" + At(place).Text + "</Project>").Elements());

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_outside_the_rules_pages_is_right_unless_the_page_calls_it_wrong(string place)
    {
        var block = At(place);
        Assert.Equal(
            !block.LineBefore.StartsWith("Wrong, because", StringComparison.Ordinal), PolicyParser.Parse(block.Text).Errors.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Diagrams))]
    public void A_diagram_names_only_types_that_the_page_shows(string place)
    {
        var block = At(place);
        Assert.StartsWith("flowchart LR\n", block.Text, StringComparison.Ordinal);
        var code = string.Concat(
            All.Where(other => other.Language == "csharp" && PageOf(other) == PageOf(block)).Select(static other => other.Text));
        Assert.All(Named().Matches(block.Text), match => Assert.Contains(match.Groups["type"].Value, code, StringComparison.Ordinal));
    }

    private static string PageOf(MarkdownBlock block) => block.Place[..block.Place.LastIndexOf('(')];

    private static MarkdownBlock At(string place) => All.Single(block => Relative(block) == place);

    private static string Relative(MarkdownBlock block) => Path.GetRelativePath(Repository.Root, block.Place);

    private static IEnumerable<MarkdownBlock> Of(string language) => All.Where(block => block.Language == language);

    private static TheoryData<string> Places(string language) => [.. Of(language).Select(Relative)];

    [GeneratedRegex(@"\[""(?<type>\w+)\.")]
    private static partial Regex Named();
}
