using System.Collections.Immutable;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>Every example on a rule's page breaks that rule and no other, and what the page makes of it breaks none.</summary>
public sealed class RuleExampleTests
{
    /// <summary>Rules that no code can break: what it takes for AIP0299 is a bug of the package.</summary>
    private static readonly ImmutableHashSet<string> WithoutCode = [RuleIds.AnalysisFailed];

    /// <summary>Rules whose severity a zone decides.</summary>
    public static TheoryData<string> Gate =>
    [
        RuleIds.Unverified, RuleIds.StaleVerification, RuleIds.TooFewReviews, RuleIds.NotAllowedToVerify,
        RuleIds.MalformedVerification, RuleIds.ExpiredVerification, RuleIds.UnverifiedDependency, RuleIds.Reach,
        RuleIds.UnreliableGuidance, RuleIds.IncompleteMark,
    ];

    public static TheoryData<string, int> Examples => Shown(RulePage.Example);

    public static TheoryData<string, int> Fixes => Shown(RulePage.Fix);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_breaks_its_rule_and_nothing_else(string id, int index)
    {
        var code = Page(id).Code(RulePage.Example)[index];
        var diagnostics = await code.Report();
        Assert.True(diagnostics.Length > 0 && diagnostics.All(diagnostic => diagnostic.Id == id), code.Describe(diagnostics));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task What_is_fixed_breaks_nothing(string id, int index)
    {
        var code = Page(id).Code(RulePage.Fix)[index];
        var diagnostics = await code.Report();
        Assert.True(diagnostics.IsEmpty, code.Describe(diagnostics));
    }

    [Fact]
    public void Every_page_of_an_analyzers_rule_has_both()
    {
        var rules = RulePage.AnalyzerRules.Except(WithoutCode).Order().ToList();
        Assert.Equal(rules, Examples.Select(static (object[] row) => (string)row[0]).Distinct().Order());
        Assert.Equal(rules, Fixes.Select(static (object[] row) => (string)row[0]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Gate))]
    public async Task A_zone_that_only_warns_turns_the_error_into_a_warning_and_the_page_says_so(string id)
    {
        var code = Page(id).Code(RulePage.Example)[0];
        var policy = "[policy]\nenforcement = warn\n" + (code.Policy ?? "builtin_zones = true");
        var diagnostics = await (code with { Policy = policy }).Report();
        Assert.True(
            diagnostics.Length > 0 &&
                diagnostics.All(diagnostic => diagnostic.Id == id && diagnostic.Severity == DiagnosticSeverity.Warning),
            code.Describe(diagnostics));
        Assert.Contains("warning", Page(id).Fact("Severity"), StringComparison.Ordinal);
        Assert.Contains("`enforcement = warn`", Page(id).Fact("Severity"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_stale_verification_lists_what_the_messages_of_its_examples_say()
    {
        var page = Page(RuleIds.StaleVerification);
        var said = page.Page.Prose.Split('\n')
            .Where(static line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(static line => line[2..].Split(':')[0])
            .ToList();
        var examples = page.Code(RulePage.Example);
        Assert.Equal(said.Count, examples.Length);
        for (var i = 0; i < said.Count; i++)
            Assert.Contains(said[i], Assert.Single(await examples[i].Report()).GetMessage(null), StringComparison.Ordinal);
    }

    private static RulePage Page(string id) => RulePage.All.Single(page => page.Id == id);

    private static TheoryData<string, int> Shown(string section)
    {
        var shown = new TheoryData<string, int>();
        foreach (var page in RulePage.All.Where(page => !RulePage.TargetRules.Contains(page.Id) && !RulePage.ToolRules.Contains(page.Id)))
        {
            for (var i = 0; i < page.Code(section).Length; i++)
                shown.Add(page.Id, i);
        }

        return shown;
    }
}
