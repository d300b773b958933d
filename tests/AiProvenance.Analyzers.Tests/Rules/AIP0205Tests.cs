using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Baseline entry is malformed, stale or no longer needed.</summary>
public sealed class AIP0205Tests
{
    private const string Source = """
        using AiProvenance;
        class C
        {
            [AiGenerated("Tool")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);
            [AiGenerated("Tool")] decimal N() => Contoso.Pricing.PriceEngine.Quote(2);
        }
        """;

    private static readonly Analysis Code = new(Source) { Analyzers = [new VerificationAnalyzer(), new BaselineAnalyzer()] };

    [Fact]
    public async Task An_accepted_finding_is_not_reported_and_others_are()
    {
        var line = (await Code.Run())[0].Properties[FindingProperties.BaselineEntry];
        Assert.Equal(["AIP0001 N"], await With(line + "\n").Findings());
    }

    [Fact]
    public async Task Code_that_changed_is_reported_again_and_its_entry_is_stale()
    {
        var line = (await Code.Run())[0].Properties[FindingProperties.BaselineEntry];
        var changed = With("# Old\n" + line + "\n") with { Source = Source.Replace("Quote(1)", "Quote(3)", StringComparison.Ordinal) };
        var findings = await changed.Run();
        Assert.Equal(
            ["AIP0001 M", "AIP0001 N", "AIP0205 /src/AiProvenance.Baseline.txt:2"],
            findings.Select(Analysis.Describe).Order(StringComparer.Ordinal));
        var stale = findings.Single(finding => finding.Id == "AIP0205");
        Assert.Equal(DiagnosticSeverity.Info, stale.Severity);
        Assert.Equal(
            "'AIP0001 M:C.M' is stale: its finding is back, because the code, or the meaning of its names, changed. Remove the line.",
            stale.GetMessage(null));
        Assert.Contains(
            ". The baseline accepted it until it changed",
            findings.Single(static finding => Analysis.Describe(finding) == "AIP0001 M").GetMessage(null),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "The baseline", findings.Single(
                static finding => Analysis.Describe(finding) == "AIP0001 N").GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using Engine = Contoso.Pricing.PriceEngine;", "using Engine = Contoso.Pricing.Other;")]
    [InlineData("using static Contoso.Pricing.PriceEngine;", "using static Contoso.Pricing.Other;")]
    [InlineData(
        "using Contoso.Pricing; using Engine = Contoso.Pricing.PriceEngine;",
        "using Contoso.Pricing; using Engine = Contoso.Pricing.Other;")]
    public async Task Names_that_come_to_mean_something_else_are_reported_again(string before, string after)
    {
        var call = before.Contains("static", StringComparison.Ordinal) ? "Quote(1)" : "Engine.Quote(1)";
        var source = before + " using AiProvenance; class C { [AiGenerated(\"Tool\")] decimal M() => " + call + "; } " +
            "namespace Contoso.Pricing { static class Other { public static decimal Quote(int item) => 2; } }";
        var code = Code with { Source = source };
        var line = Assert.Single(await code.Run()).Properties[FindingProperties.BaselineEntry];
        var accepted = code with { AdditionalFiles = [Baseline("/src/", line)] };
        Assert.Empty(await accepted.Findings());
        var repointed = accepted with { Source = source.Replace(before, after, StringComparison.Ordinal) };
        Assert.Equal(["AIP0001 M", "AIP0205 /src/AiProvenance.Baseline.txt:1"], (await repointed.Findings()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("M:Gone", "is no longer needed")]
    [InlineData("M:C.M\nsame", "stands in the baseline twice")]
    public async Task An_entry_that_accepts_nothing_is_information(string identity, string problem)
    {
        var line = (await Code.Run())[0].Properties[FindingProperties.BaselineEntry]!;
        var text = identity.EndsWith("same", StringComparison.Ordinal)
            ? line + "\n" + line
            : line.Replace("M:C.M", identity, StringComparison.Ordinal);
        var finding = Assert.Single(await With(text).Run(), finding => finding.Id == "AIP0205");
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Contains(problem, finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_line_is_an_error_and_the_other_lines_hold()
    {
        var line = (await Code.Run())[0].Properties[FindingProperties.BaselineEntry];
        var findings = await With("AIP0001 *\n" + line).Run();
        Assert.Equal(["AIP0001 N", "AIP0205 /src/AiProvenance.Baseline.txt:1"], findings.Select(Analysis.Describe).Order());
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
    }

    [Fact]
    public async Task Two_baselines_accept_nothing()
    {
        var line = (await Code.Run())[0].Properties[FindingProperties.BaselineEntry];
        var two = Code with { AdditionalFiles = [Baseline("/a/", line), Baseline("/b/", "")] };
        Assert.Equal(
            ["AIP0001 M", "AIP0001 N", "AIP0205 /a/AiProvenance.Baseline.txt:1", "AIP0205 /b/AiProvenance.Baseline.txt:1"],
            (await two.Findings()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_read_accepts_nothing() =>
        Assert.Contains(
            "AIP0205 /src/AiProvenance.Baseline.txt:1", await (Code with { AdditionalFiles = [Baseline("/src/", null)] }).Findings());

    private static Analysis With(string baseline) => Code with { AdditionalFiles = [Baseline("/src/", baseline)] };

    private static TextFile Baseline(string folder, string? text) => new(folder + "AiProvenance.Baseline.txt", text);
}
