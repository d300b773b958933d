using System.Globalization;
using System.Text.RegularExpressions;
using AiProvenance.CodeFixes.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>The rules' pages say what the rules are.</summary>
public sealed class RulePageTests
{
    private const string HelpLinks = "https://github.com/aiprovenance/AiProvenance.Analyzers/blob/main/";

    public static TheoryData<string> Pages => [.. RulePage.All.Select(static page => page.Id)];

    public static TheoryData<string> Described => [.. RulePage.AnalyzerRules];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(
            RulePage.AnalyzerRules.Concat(RulePage.TargetRules).Concat(RulePage.ToolRules).Order(),
            RulePage.All.Select(static page => page.Id).Order());

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_every_section_in_order(string id) =>
        Assert.Equal(
            ["Cause", "Why it matters", RulePage.Example, RulePage.Fix, "Configuration", "See also"],
            Page(id).Page.Sections.AsEnumerable());

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_begins_with_the_same_facts(string id)
    {
        Assert.StartsWith(id + ": ", Page(id).Page.Title, StringComparison.Ordinal);
        Assert.Equal(["Category", "Severity", "Can be suppressed", "Fix"], Page(id).Page.Tables[0].Rows.Select(static row => row[0]));
        Assert.Equal("AiProvenance", Page(id).Fact("Category"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_tells_a_coding_agent_to_stop(string id) => Assert.Contains(
        "> **If you are a coding agent:** stop and ask a person. Never write `[HumanVerified]` yourself.",
        Page(id).Page.Prose,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Described))]
    public void Every_descriptor_agrees_with_its_page(string id)
    {
        foreach (var descriptor in RulePage.Descriptors(descriptor => descriptor.Id == id))
        {
            Assert.Equal(descriptor.Title.ToString(CultureInfo.InvariantCulture), Page(id).Title);
            Assert.Equal(descriptor.Category, Page(id).Fact("Category"));
            Assert.StartsWith(descriptor.DefaultSeverity.ToString(), Page(id).Fact("Severity"), StringComparison.Ordinal);
            Assert.Equal(HelpLinks + "docs/rules/" + id + ".md", descriptor.HelpLinkUri);
        }
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void A_page_says_no_suppression_exactly_where_the_rule_is_locked(string id)
    {
        string[] locked = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];
        var isLocked = RulePage.Descriptors(descriptor => descriptor.Id == id).All(
            descriptor => locked.All(descriptor.CustomTags.Contains));
        Assert.Equal(isLocked ? "No" : "Yes", Page(id).Fact("Can be suppressed").Split([',', ':', ' ', '.'])[0]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_in_bold_every_fix_that_there_is(string id)
    {
        var fixes = typeof(RequestReviewFixer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Where(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Contains(id))
            .Select(static type => type.Name)
            .Order();
        var named = Regex.Matches(Page(id).Fact("Fix"), @"\*\*(?<name>[^*]+)\*\*")
            .Select(
                static match =>
                    string.Concat(match.Groups["name"].Value.Split(' ').Select(static word => char.ToUpperInvariant(word[0]) + word[1..])) +
                        "Fixer")
            .Order();
        Assert.Equal(fixes, named);
    }

    [Fact]
    public void The_page_of_a_failed_analysis_shows_its_message()
    {
        var shown = Assert.Single(Page("AIP0299").Page.BlocksIn(RulePage.Example));
        var message = RulePage.Descriptor("AIP0299").MessageFormat.ToString(CultureInfo.InvariantCulture);
        var pattern = "^error AIP0299: " + Regex.Escape(message)
            .Replace(@"\{0}", "[^']+", StringComparison.Ordinal).Replace(@"\{1}", "[^)]+", StringComparison.Ordinal) + "$";
        Assert.Matches(pattern, shown.Text);
    }

    private static RulePage Page(string id) => RulePage.All.Single(page => page.Id == id);
}
