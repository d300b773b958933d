using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Robustness;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>
/// Accepted findings of AIP0007, AIP0008 and AIP0010, which several analyzers report: each entry is one analyzer's business.
/// </summary>
public sealed class AIP0205AcceptedRulesTests
{
    private const string Zone = "[zone pricing]\nnamespaces = Contoso.Pricing\n";

    private const string Source = """
        using AiProvenance;
        static class Written { [AiGenerated("Tool")] public static decimal Half(decimal d) => d / 2; [AiGenerated("Tool")] public static decimal Third(decimal d) => d / 3; }
        static class Helper { public static decimal Quote() => Contoso.Pricing.PriceEngine.Quote(1); public static decimal Third() => Written.Third(1); }
        static class Page
        {
            [AiGenerated("Tool")] public static decimal Show() => Helper.Quote();
            [AiGenerated("Tool")] public static object Find() => System.Type.GetType("Contoso.Pricing.PriceEngine");
        }
        namespace Contoso.Pricing
        {
            class Quotes
            {
                decimal Direct() => Written.Half(1);
                decimal Through() => Helper.Third();
            }
        }
        """;

    [Theory]
    [InlineData("direct", "AIP0010 Find, AIP0007 Direct")]
    [InlineData("transitive", "AIP0008 Show, AIP0010 Find, AIP0007 Direct, AIP0007 Through")]
    public async Task All_of_them_can_be_accepted_and_no_entry_is_needless(string reach, string findings)
    {
        var code = Code(Source, reach);
        var found = await code.Run();
        Assert.Equal(findings, string.Join(", ", found.Select(Analysis.Describe)));
        Assert.Empty(await With(code, found.Select(LineOf)).Findings());
    }

    [Theory]
    [InlineData("Show() => Helper.Quote()", "Show() => 0 + Helper.Quote()", "AIP0008 Show")]
    [InlineData("Contoso.Pricing.PriceEngine\"", "Contoso.Pricing.Price\"", "AIP0010 Find")]
    [InlineData("Direct() => Written", "Direct() => 0 + Written", "AIP0007 Direct")]
    [InlineData("Through() => Helper", "Through() => 0 + Helper", "AIP0007 Through")]
    [InlineData("=> d / 2;", "=> d / 4;", "AIP0007 Direct")]
    [InlineData("=> d / 3;", "=> d / 4;", "AIP0007 Through")]
    [InlineData("=> Written.Third(1);", "=> Written.Half(1);", "AIP0007 Through")]
    public async Task Changed_code_is_reported_again_and_its_entry_is_stale_once(string text, string other, string finding)
    {
        var code = Code(Source, "transitive");
        var lines = (await code.Run()).Select(LineOf).ToList();
        var findings = await With(Code(Source.Replace(text, other, StringComparison.Ordinal), "transitive"), lines).Run();

        Assert.Equal(finding, Analysis.Describe(Assert.Single(findings, static found => found.Id != "AIP0205")));
        Assert.Contains(
            "is stale", Assert.Single(findings, static found => found.Id == "AIP0205").GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Third() => Written.Third(1)")]
    [InlineData("Quote() => Contoso.Pricing")]
    public async Task What_people_wrote_in_between_may_change(string text)
    {
        var lines = (await Code(Source, "transitive").Run()).Select(LineOf).ToList();
        var changed = Code(
            Source.Replace(text, text.Replace("=> ", "=> 0 + ", StringComparison.Ordinal), StringComparison.Ordinal), "transitive");
        Assert.Empty(await With(changed, lines).Findings());
    }

    [Theory]
    [InlineData("direct")]
    [InlineData("transitive")]
    public async Task An_entry_that_is_not_needed_is_told_exactly_once_whichever_rule_it_is_for(string reach)
    {
        var lines = RuleIds.AboutDeclarations.Select(
            static rule => rule + " M:Gone 1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP").ToList();
        var findings = await With(Code("class C { }", reach), lines).Run();

        Assert.Equal(
            lines.Select(
                static line =>
                    "'" +
                        line[..line.LastIndexOf(' ')] +
                        "' is no longer needed: there is no such finding in this compilation. Remove the line."),
            findings.Select(static finding => finding.GetMessage(null)));
        Assert.All(findings, static finding => Assert.Equal(("AIP0205", DiagnosticSeverity.Info), (finding.Id, finding.Severity)));
    }

    [Fact]
    public async Task What_was_accepted_for_reach_is_not_needed_once_no_zone_asks()
    {
        var lines = (await Code(Source, "transitive").Run()).Select(LineOf).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            ["'AIP0007 M:Contoso.Pricing.Quotes.Through'", "'AIP0008 M:Page.Show'"],
            (await With(Code(Source, "direct"), lines).Run()).Select(
                static finding => finding.GetMessage(null).Split(" is no longer needed")[0]));
    }

    [Fact]
    public async Task Every_finding_of_a_rule_that_can_be_accepted_states_its_entry()
    {
        var found = await Code(Source, "transitive").Run();
        Assert.All(
            found, static finding => Assert.Equal(finding.Id, Assert.Single(BaselineParser.Parse(LineOf(finding)).Entries).Value.Rule));
    }

    private static string LineOf(Diagnostic finding) => finding.Properties[FindingProperties.BaselineEntry]!;

    private static Analysis Code(string source, string reach) =>
        new(source) { Policy = Zone + "reach = " + reach, Analyzers = EveryAnalyzer.All };

    private static Analysis With(Analysis analysis, IEnumerable<string> lines) =>
        analysis with
        {
            AdditionalFiles = [new TextFile(
            "/src/AiProvenance.Baseline.txt", string.Concat(lines.Select(static line => line + "\n")))]
        };
}
