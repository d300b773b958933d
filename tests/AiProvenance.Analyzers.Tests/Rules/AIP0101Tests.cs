using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Mark lacks what the zone requires (error), or is malformed (warning).</summary>
public sealed class AIP0101Tests
{
    [Theory]
    [InlineData("AiGenerated(\"\")", "[AiGenerated] does not name the tool")]
    [InlineData("AiGenerated(null)", "[AiGenerated] does not name the tool")]
    [InlineData("AiAssisted(\"  \")", "[AiAssisted] does not name the tool")]
    [InlineData(
        "AiGenerated(\"x\", On = \"1 May 2026\")", "[AiGenerated] states '1 May 2026' in On, where a date of the form yyyy-MM-dd belongs")]
    [InlineData(
        "AiGenerated(\"x\", On = \"2026-02-30\")", "[AiGenerated] states '2026-02-30' in On, where a date of the form yyyy-MM-dd belongs")]
    public async Task A_malformed_mark_is_a_warning_where_it_stands(string mark, string problem)
    {
        var finding = Assert.Single(await new Analysis($$"""
            using AiProvenance;

            class C { [{{mark}}] void M() { } }
            """).Run());

        Assert.Equal("AIP0101 " + mark, Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal(
            problem + "; the code still counts as AI code. Whoever used the tool must correct the mark",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[@] class C { }")]
    [InlineData("[@] delegate void D();")]
    [InlineData("enum E { [@] A }")]
    [InlineData("class C { [@] int _a, _b; }")]
    [InlineData("class C { [@] event System.Action E; }")]
    [InlineData("class C { int P { [@] get => 1; } }")]
    [InlineData("class C { void M() { [@] void Local() { } } }")]
    [InlineData("class C { System.Action F = [@] () => { }; }")]
    [InlineData("partial class C { [@] partial void M(); partial void M() { } }")]
    [InlineData("[@] partial class C { } partial class C { }")]
    [InlineData("record R([property: @] int A);")]
    [InlineData("[AiGenerated(\"x\")] class C { [HumanAuthored(\"a@b.c\"), @] int P => 1; }")]
    public async Task It_is_reported_once_on_every_kind_of_declaration(string source) => Assert.Equal(
        ["AIP0101 AiGenerated(\"\")"],
        await Analysis.Findings(
            "using AiProvenance; " +
                source.Replace("@", "AiGenerated(\"\")", StringComparison.Ordinal).Replace(
                    "a" + "AiGenerated(\"\")" + "b.c", "a@b.c", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[assembly: AiGenerated(\"\")]", "[AiGenerated] does not name the tool")]
    [InlineData(
        "[module: AiAssisted(\"x\", On = \"now\")]", "[AiAssisted] states 'now' in On, where a date of the form yyyy-MM-dd belongs")]
    public async Task An_assemblys_malformed_mark_is_reported_there(string attribute, string problem)
    {
        var analysis = new Analysis(
            "using AiProvenance;\n" + attribute + "\nclass C { void M() { } }")
        { Analyzers = [new AssemblyAttributesAnalyzer()] };
        var finding = Assert.Single(await analysis.Run());

        Assert.Equal("AIP0101", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.StartsWith(problem + ";", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M:C.Missing", "")]
    [InlineData("M:C.M()", "M:C.M")]
    [InlineData("top-level", "")]
    [InlineData("M:Old.C.Total(System.Int32)", "M:Contoso.C.Total(System.Int32)")]
    [InlineData("M:Contoso.C.Total(System.Int64)", "M:Contoso.C.Total(System.Int32)")]
    [InlineData("M:Contoso.C.Totl(System.Int32)", "M:Contoso.C.Total(System.Int32)")]
    [InlineData("T:Old.C", "")]
    [InlineData("T:Old.Only", "T:Contoso.Only")]
    [InlineData("P:Old.C.P", "P:Contoso.C.P")]
    [InlineData("F:Old.C._f", "F:Contoso.C._f")]
    [InlineData("M:Contoso.C.Total(System.Int32)/Local#0", "M:Contoso.C.Total(System.Int32)")]
    [InlineData("N:Contoso", "")]
    [InlineData(" ", "")]
    [InlineData("(", "")]
    [InlineData("M:", "")]
    [InlineData("T:System.String", "")]
    public async Task A_mark_whose_target_names_nothing_is_an_error(string target, string meant)
    {
        foreach (var attribute in (string[])["assembly: AiGenerated", "module: AiAssisted"])
        {
            var analysis = new Analysis(
                "using AiProvenance;\n[" + attribute + "(\"x\", Target = \"" + target + "\")]\nclass C { void M() { } }" +
                "namespace Contoso { class C { int _f; int P => _f; void Total(int a) { void Local() { } } } class Only { } }")
            { Analyzers = [new AssemblyAttributesAnalyzer()] };
            var finding = Assert.Single(await analysis.Run());

            Assert.Equal(("AIP0101", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
            Assert.Equal(
                "[" + attribute.Split(' ')[1] + "] has the Target '" + target + "', which names no declaration of this assembly" +
                (meant.Length == 0 ? "" : " (did you mean '" + meant + "'?)") +
                ": the code moved and counts as unmarked. Name it again, or put the mark on it",
                finding.GetMessage(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("AiGuidance(\"\")", "[AiGuidance] does not name the source")]
    [InlineData("AiGuidance(null)", "[AiGuidance] does not name the source")]
    [InlineData("AiGuidance(\"TODO\")", "[AiGuidance] does not name the source")]
    [InlineData(
        "AiGuidance(\"wiki\", LastUpdated = \"last week\")",
        "[AiGuidance] states 'last week' in LastUpdated, where a date of the form yyyy-MM-dd belongs")]
    public async Task Malformed_guidance_is_a_warning_where_it_stands(string guidance, string problem)
    {
        foreach (var source in (string[])
        [
            "class C { [AiGenerated(\"x\"), @] void M() { } }",
            "[AiGenerated(\"x\")] class C { [@] void M() { } }",
            "class C { [AiGenerated(\"x\")] int P { [@] get => 1; } }",
            "class C { [AiGenerated(\"x\")] void M() { [@] void Local() { } } }",
        ])
        {
            var finding = Assert.Single(
                await new Analysis("using AiProvenance; " + source.Replace("@", guidance, StringComparison.Ordinal)).Run());

            Assert.Equal("AIP0101 " + guidance, Analysis.Describe(finding));
            Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
            Assert.StartsWith(problem + ";", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_well_formed_mark_is_silent() => Assert.Empty(await Analysis.Findings(
        "[AiProvenance.AiGenerated(\"x\", Model = \"m\", PromptedBy = \"p\", On = \"2026-01-01\", Trace = \"t\")] class C { }"));

    [Fact]
    public async Task An_organisations_own_mark_needs_no_tool() => Assert.Empty(await Analysis.Findings(
        "class OwnAttribute : System.Attribute { } [Own] class C { }",
        "[policy]\ngenerated_attributes = OwnAttribute\n[zone pricing]\nnamespaces = Contoso.Pricing"));

    [Theory]
    [InlineData("Model", "Model = \"m\"")]
    [InlineData("PromptedBy", "PromptedBy = \"dana@contoso.com\"")]
    [InlineData("On", "On = \"2026-01-01\"")]
    [InlineData("Trace", "Trace = \"https://contoso.com/1\"")]
    public async Task A_fact_that_the_zone_requires_of_a_mark_is_an_error_where_it_is_missing(string fact, string statement)
    {
        var analysis = Required(fact, "AiGenerated(\"Copilot\")");
        var finding = Assert.Single(await analysis.Run(), finding => finding.Id == "AIP0101");

        Assert.Equal("AIP0101 M", Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(
            "'C.M' (AI-generated, Copilot) touches zone 'pricing' with an incomplete mark: " +
            "its mark (AiGenerated) does not state " + fact + ", which zone 'pricing' requires. Whoever used the tool must complete it",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.DoesNotContain("AIP0101 M", await Required(fact, "AiGenerated(\"Copilot\", " + statement + ")").Findings());
    }

    [Fact]
    public async Task Guidance_may_be_required()
    {
        Assert.Contains("AIP0101 M", await Required("Guidance", "AiGenerated(\"Copilot\")").Findings());
        Assert.DoesNotContain("AIP0101 M", await Required("Guidance", "AiGenerated(\"Copilot\"), AiGuidance(\"wiki\")").Findings());
    }

    [Fact]
    public async Task Guidance_that_names_nothing_is_none() =>
        Assert.Contains("AIP0101 M", await Required("Guidance", "AiGenerated(\"Copilot\"), AiGuidance(\"TODO\")").Findings());

    [Fact]
    public async Task All_facts_that_are_missing_are_told_at_once() => Assert.Contains(
        "its mark (AiGenerated) does not state Model, PromptedBy, On, Trace, Guidance, which zone 'pricing' requires",
        Assert.Single(
            await Required("Model, PromptedBy, On, Trace, Guidance", "AiGenerated(\"Copilot\")").Run(), finding => finding.Id == "AIP0101")
            .GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Fact]
    public async Task Facts_may_be_required_of_verified_code_too() => Assert.Equal(
        ["AIP0101 M"],
        await (
            await Required(
                "Trace", "AiGenerated(\"Copilot\"), HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")")
            .WithFingerprint()).Findings());

    [Fact]
    public async Task A_file_that_counts_as_AI_code_states_nothing() => Assert.Contains(
        "its mark (ai_provenance.origin of its file) does not state Model",
        Assert.Single(
            await (Required("Model", "System.Obsolete") with { EditorConfig = "[*.cs]\nai_provenance.origin = generated" }).Run(),
            finding => finding.Id == "AIP0101")
            .GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("somebody else", "is no e-mail address")]
    [InlineData("Copilot", "is a tool's")]
    [InlineData("ci@contoso.com", "reads like the address of a tool, a machine or a role")]
    public async Task Who_prompted_is_a_person_with_an_address(string prompter, string flaw)
    {
        var analysis = Required("PromptedBy", $"AiGenerated(\"x\", PromptedBy = \"{prompter}\")");
        var finding = Assert.Single(await analysis.Run(), static finding => finding.Id == "AIP0101");

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Contains(
            $"states the PromptedBy '{prompter}', which {flaw}: zone 'pricing' requires a person's address",
            finding.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    private static Analysis Required(string fact, string attributes) => new($$"""
        using AiProvenance;

        class C { [{{attributes}}] void M() => Contoso.Pricing.PriceEngine.Quote(1); }
        """)
    { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_marks = " + fact };
}
