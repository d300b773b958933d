using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Verification or review request has no effect.</summary>
public sealed class AIP0102Tests
{
    private const string Verified = "HumanVerified(\"ann@contoso.com\", \"2026-01-02\")";
    private const string Touch = "Contoso.Pricing.PriceEngine.Quote(1)";

    [Fact]
    public async Task A_verification_of_unmarked_code_fades_at_the_attribute()
    {
        var finding = Assert.Single(await Run("class C { [" + Verified + "] decimal M() => " + Touch + "; }"));

        Assert.Equal("AIP0102 " + Verified, Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal([WellKnownDiagnosticTags.Unnecessary], finding.Descriptor.CustomTags);
        Assert.Equal(
            "[HumanVerified] on 'C.M' has no effect: it is not marked as AI code. " +
            "Remove it, or name the Zone that it is for",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(
        "class C { [!, AiGenerated(\"x\")] void M() { } }", "'C.M' has no effect: it touches no critical zone that asks for verification")]
    [InlineData(
        "[AiGenerated(\"x\")] class C { [!] void M() { } }", "'C.M' has no effect: it touches no critical zone that asks for verification")]
    [InlineData(
        "[AiGenerated(\"x\")] class C { [!, HumanAuthored(\"ann@contoso.com\")] decimal M() => #; }",
        "'C.M' has no effect: it counts as written by a person ([HumanAuthored])")]
    [InlineData(
        "[!] class C { [AiGenerated(\"x\")] void M() { } decimal N() => #; }",
        "'C' has no effect: nothing in it is AI code that touches a critical zone which asks for verification")]
    [InlineData(
        "class C { [AiGenerated(\"x\")] decimal P { [!] get => #; } }",
        "'C.P.get' has no effect: it is judged as part of 'C.P', which a review covers as a whole")]
    [InlineData(
        "class C { [AiGenerated(\"x\")] void M() { L(); [!] void L() => #; } }",
        "'local function L in C.M' has no effect: it is judged as part of 'C.M', which a review covers as a whole")]
    [InlineData("class C { void M() { L(); [!] void L() => #; } }", "'local function L in C.M' has no effect: it is not marked as AI code")]
    [InlineData("class C { void M() { System.Action a = [!] () => #; } }", "'lambda in C.M' has no effect: it is not marked as AI code")]
    [InlineData("class C { decimal P { [!] get => #; } }", "'C.P.get' has no effect: it is not marked as AI code")]
    [InlineData("record R([property: !] decimal P);", "'R.P' has no effect: it is not marked as AI code")]
    [InlineData("class C { [!] int a, b; }", "'C.a' has no effect: it is not marked as AI code")]
    [InlineData("[!] enum E { A }", "'E' has no effect: nothing in it is AI code that touches a critical zone which asks for verification")]
    [InlineData(
        "[!] partial class C { } partial class C { }",
        "'C' has no effect: nothing in it is AI code that touches a critical zone which asks for verification")]
    public async Task What_nothing_asks_for_is_told_with_the_reason(string source, string message)
    {
        foreach (var (attribute, name) in ((string, string)[])[(Verified, "HumanVerified"), ("PendingReview(\"1:A.B\")", "PendingReview")])
        {
            var finding = Assert.Single(
                await Run(source.Replace("!", attribute, StringComparison.Ordinal).Replace("#", Touch, StringComparison.Ordinal)));

            Assert.Equal("AIP0102 " + attribute, Analysis.Describe(finding));
            Assert.StartsWith(
                "[" + name + "] on " + message + ". ", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), !] decimal M() => #; }")]
    [InlineData("[AiGenerated(\"x\")] class C { [!] decimal M() => #; }")]
    [InlineData("[assembly: AiGenerated(\"x\")] class C { [!] decimal M() => #; }")]
    [InlineData("[!] class C { [AiGenerated(\"x\")] decimal M() => #; }")]
    [InlineData("[!] class C { class D { class E { decimal P { [AiGenerated(\"x\")] get => #; } } } }")]
    [InlineData("[!] class C { void M() { System.Action a = [AiGenerated(\"x\")] () => #; } }")]
    [InlineData("class C { [!] void M() { System.Action a = [AiGenerated(\"x\")] () => #; } }")]
    [InlineData("class C { void M() { L(); [!] void L() { System.Action a = [AiGenerated(\"x\")] () => #; } } }")]
    [InlineData("class C { decimal P { [!, AiGenerated(\"x\")] get => #; } }")]
    [InlineData("[!] class C { record R([property: AiGenerated(\"x\")] Contoso.Pricing.Price P); }")]
    [InlineData("record R([property: AiGenerated(\"x\"), !] Contoso.Pricing.Price P);")]
    [InlineData("[!] partial class C { } partial class C { [AiGenerated(\"x\")] decimal M() => #; }")]
    [InlineData("[!, AiGenerated(\"x\")] class C { [HumanAuthored(\"ann@contoso.com\")] decimal M() => #; Contoso.Pricing.Price f; }")]
    public async Task What_AI_code_in_a_zone_needs_is_left_alone(string source) =>
        Assert.Empty(await Run(source.Replace("!", Verified, StringComparison.Ordinal).Replace("#", Touch, StringComparison.Ordinal)));

    [Theory]
    [InlineData("HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Zone = \"pricing\")")]
    [InlineData("PendingReview(\"1:A.B\", Zone = \"pricing\")")]
    public async Task One_that_names_a_zone_is_left_alone(string attribute) => Assert.Empty(await Run("[" + attribute + "] class C { }"));

    [Fact]
    public async Task Whoever_does_not_want_to_hear_it_switches_it_off()
    {
        var analysis = Test("using AiProvenance; class C { [" + Verified + "] void M() { } }");
        var compilation = analysis.Compile();
        var off = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("AIP0102", ReportDiagnostic.Suppress)]));

        _ = Assert.Single(await analysis.Analyze(compilation));
        Assert.Empty(await analysis.Analyze(off));
    }

    [Fact]
    public async Task Each_of_several_is_told() => Assert.Equal(
        ["AIP0102 " + Verified, "AIP0102 PendingReview(\"1:A.B\")"],
        (await Run("class C { [" + Verified + "] [PendingReview(\"1:A.B\")] void M() { } }")).Select(Analysis.Describe));

    [Fact]
    public async Task One_on_the_assembly_is_told_there() => Assert.Equal(
        ["AIP0102 HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Target = \"M:C.M\")"],
        (await Run("[assembly: HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Target = \"M:C.M\")] class C { void M() { } }")).Select(Analysis.Describe));

    [Fact]
    public async Task A_programs_class_does_not_cover_its_statements()
    {
        var source = "using AiProvenance; [assembly: AiGenerated(\"x\", Target = \"top-level\")] " +
            Touch +
            "; [" +
            Verified +
            "] partial class Program { }";

        Assert.Equal(
            ["AIP0102 " + Verified],
            (await (Test(source) with { OutputKind = OutputKind.ConsoleApplication }).Run()).Select(Analysis.Describe));
    }

    [Fact]
    public async Task A_zone_that_does_not_apply_to_the_mark_asks_for_nothing() => Assert.Single(await (Test(
        "using AiProvenance; class C { [AiAssisted(\"x\"), " + Verified + "] decimal M() => " + Touch + "; }") with
    { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\napplies_to = generated" }).Run());

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), !] void M() { } }", 0)]
    [InlineData("class C { [!] void M() { } }", 1)]
    public async Task A_review_of_AI_code_stays_where_a_zone_looks_through_helpers(string source, int findings) =>
        Assert.Equal(findings, (await (Test(
        "using AiProvenance; " + source.Replace("!", Verified, StringComparison.Ordinal)) with
        { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive" }).Run()).Length);

    [Fact]
    public async Task An_exempt_assembly_keeps_its_reviews() => Assert.Empty(await (Test(
        "using AiProvenance; [" + Verified + "] class C { }") with
    { Policy = "[policy]\nexempt_assemblies = Contoso.Store" }).Run());

    [Fact]
    public async Task Nobody_loses_a_review_to_a_policy_with_an_error() => Assert.Empty(await (Test(
        "using AiProvenance; [" + Verified + "] class C { }") with
    { Policy = "[zone pricing]\nnamspaces = Contoso.Pricing" }).Run());

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), !] void M() => Contoso.Prices.Quote(1); }")]
    [InlineData("[!] class C { [AiGenerated(\"x\")] void M() => Contoso.Prices.Quote(1); }")]
    public async Task Nobody_loses_a_review_to_a_reference_that_is_missing(string source) => Assert.Empty(await (Test(
        "using AiProvenance; " + source.Replace("!", Verified, StringComparison.Ordinal)) with
    { IsBroken = true }).Run());

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\")] decimal M() => #; }", "C.M")]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\", Zone = \"pricing\")] decimal M() => #; }", "C.M")]
    [InlineData("[AiGenerated(\"x\"), PendingReview(\"1:A.B\")] class C { [^] decimal M() => #; int N() => 1; }", "C")]
    [InlineData("class C { decimal M() { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\")] decimal L() => #; return L(); } }", "local function L in C.M")]
    public async Task A_request_that_enough_people_have_answered_fades(string source, string name)
    {
        var finding = Assert.Single(await (await Answered(source, "ann@contoso.com")).Run());

        Assert.StartsWith("AIP0102 PendingReview(", Analysis.Describe(finding), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal([WellKnownDiagnosticTags.Unnecessary], finding.Descriptor.CustomTags);
        Assert.Equal(
            $"[PendingReview] on '{name}' is answered: enough people have verified the code. Remove it",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\")] decimal M() => #; }", "copilot", "")]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\")] decimal M() => #; }", "ann@contoso.com", "required_reviews = 2")]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\")] decimal M() => #; }", "ann@contoso.com", "reach = transitive")]
    [InlineData("class C { [AiGenerated(\"x\"), ^, PendingReview(\"1:A.B\", Zone = \"other\")] decimal M() => #; }", "ann@contoso.com", "")]
    [InlineData("[AiGenerated(\"x\"), PendingReview(\"1:A.B\")] class C { [^] decimal M() => #; decimal N() => #; }", "ann@contoso.com", "")]
    public async Task A_request_that_waits_for_somebody_stays(string source, string by, string asks) =>
        Assert.Empty(await ((await Answered(source, by)) with { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n" + asks }).Run());

    private static async Task<Analysis> Answered(string source, string by)
    {
        var analysis = Test("using AiProvenance; " + source
            .Replace("^", "HumanVerified(\"" + by + "\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")", StringComparison.Ordinal)
            .Replace("#", Touch, StringComparison.Ordinal));
        var finding = (await (analysis with { Analyzers = [new VerificationAnalyzer()] }).Run())
            .First(static found => found.Id is "AIP0004" or "AIP0005");
        return analysis.With(finding.Properties["Fingerprint"]!);
    }

    private static async Task<IEnumerable<Diagnostic>> Run(string source) => await Test("using AiProvenance; " + source).Run();

    private static Analysis Test(string source) => new(source) { Analyzers = [new NeedlessVerificationAnalyzer()] };
}
