using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>AIP0007 where a zone has <c>reach = transitive</c>: critical code that arrives at AI code through unmarked code.</summary>
public sealed class ReachedDependencyTests
{
    private const string Helpers = """
        static class Helper
        {
            public static decimal A() => C();
            public static decimal B() => A();
            public static decimal C() => Written.Half(1);
            public static decimal Still() => 1;
        }

        """;

    private const string Written = """
        static class Written { [AiGenerated("Copilot")] public static decimal Half(decimal d) => d / 2; }

        """;

    private const string Quotes = """
        namespace Contoso.Pricing
        {
            class Quotes
            {
                decimal Total() => Helper.B() + Helper.A();
            }
        }
        """;

    [Fact]
    public async Task It_says_what_leads_to_which_AI_code_by_which_shortest_path_and_what_to_do() => Assert.Equal(
        "'Quotes.Total' of zone 'pricing' leads to unverified AI code: 'Written.Half' (AI-generated, Copilot) at Code.cs(9), " +
        "through Helper.A -> Helper.C. A person must review that code",
        await ReachWorld.Of(Helpers + Written + Quotes).Message());

    [Fact]
    public async Task It_is_an_error_at_the_critical_declaration_with_each_step()
    {
        var finding = Assert.Single(await ReachWorld.Of(Helpers + Written + Quotes).Run());

        Assert.Equal(("AIP0007 Total", DiagnosticSeverity.Error), (Analysis.Describe(finding), finding.Severity));
        Assert.Equal(
            ["8 Half", "13 A", "3 C", "5 Half"],
            finding.AdditionalLocations.Select(
                place => place.GetLineSpan().StartLinePosition.Line + " " + place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Theory]
    [InlineData("[zone pricing]\nnamespaces = Contoso.Pricing")]
    [InlineData("[zone pricing]\nnamespaces = Contoso.Pricing\nreach = direct\n[zone other]\nnamespaces = Other\nreach = transitive")]
    [InlineData(null)]
    public async Task A_zone_that_does_not_ask_is_not_followed(string? policy) =>
        Assert.Empty(await (Both(Helpers + Written + Quotes) with { Policy = policy }).Run());

    [Theory]
    [InlineData("", "reach = transitive")]
    [InlineData("", "reach = direct")]
    [InlineData("[zone other]\nnamespaces = Other\nreach = transitive\n", "reach = direct")]
    public async Task What_needs_no_following_is_reported_once_whatever_a_zone_asks(string others, string reach) => Assert.Equal(
        ["AIP0007 Total"],
        await (Both(
            Written +
                "namespace Contoso.Pricing { class Quotes { decimal Total() => Written.Half(1) + Twice(); decimal Twice() => 2; } }") with
        {
            Policy = others + "[zone pricing]\nnamespaces = Contoso.Pricing\n" + reach,
        }).Findings());

    [Theory]
    [InlineData("decimal Total() => Written.Half(1) + Helper.A();", "")]
    [InlineData("decimal Total() => new Box().Rate;", "class Box { public decimal Rate { [AiGenerated(\"x\")] get => 1; set { } } }")]
    [InlineData("object Total() => new Whole();", "[AiGenerated(\"x\")] class Whole { }")]
    [InlineData("int Total() => Fields.Second;", "class Fields { [AiGenerated(\"x\")] public static int First = 1, Second = 2; }")]
    public async Task AI_code_that_is_used_without_anything_in_between_is_not_reported_again(string quotes, string others)
    {
        var finding = Assert.Single(
            await ReachWorld.Of(Helpers + Written + others + "namespace Contoso.Pricing { class Quotes { " + quotes + " } }").Run());
        Assert.Contains(" uses unverified AI code: ", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AI_code_behind_helpers_is_reported_beside_other_AI_code_that_is_used_at_once()
    {
        var findings = await ReachWorld.Of("""
            static class Helper { public static decimal A() => Written.Half(1) + Written.Third(1); }
            static class Written { [AiGenerated("x")] public static decimal Half(decimal d) => d / 2; [AiGenerated("x")] public static decimal Third(decimal d) => d / 3; }
            namespace Contoso.Pricing { class Quotes { decimal Total() => Written.Half(1) + Helper.A(); decimal Other() => Helper.A(); } }
            """).Run();

        Assert.Equal(["AIP0007 Total", "AIP0007 Total", "AIP0007 Other"], findings.Select(Analysis.Describe));
        Assert.Contains(" uses unverified AI code: 'Written.Half'", findings[1].GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("Quotes.Total -> Helper.A -> Written.Third", findings[0].Properties[FindingProperties.Paths]);
        Assert.Equal("Quotes.Other -> Helper.A -> Written.Half", findings[2].Properties[FindingProperties.Paths]);
    }

    [Fact]
    public async Task A_verification_for_the_zone_is_the_answer_and_ends_the_path()
    {
        const string Signed = """
            static class Helper { public static decimal A() => Checked.Half(1); }
            static class Checked { [AiGenerated("x"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")] public static decimal Half(decimal d) => Written.Half(d); }
            namespace Contoso.Pricing { class Quotes { decimal Total() => Helper.A(); } }

            """;
        var unverified = ReachWorld.Of(Signed + Written);
        var finding = Assert.Single(await unverified.Run());
        Assert.Contains(
            "'Checked.Half' (AI-generated, x) at Code.cs(3): the [HumanVerified] by 'kim@contoso.com' has a malformed Fingerprint, ",
            finding.GetMessage(null),
            StringComparison.Ordinal);
        Assert.Equal("Quotes.Total -> Helper.A -> Checked.Half", finding.Properties[FindingProperties.Paths]);

        var verified = unverified.With(RequestedReview.Read(finding.Properties[FindingProperties.Reviews]!)[0].Fingerprint);
        Assert.Empty(await verified.Run());
        Assert.Contains(
            "the code changed after the [HumanVerified]",
            Assert.Single(
                await (
                    verified with
                    {
                        Source = verified.Source.Replace(
                        "Written.Half(d)", "Written.Half(d) * 2", StringComparison.Ordinal)
                    }).Run()).GetMessage(null),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Critical_code_answers_for_what_it_leads_to_and_for_no_other_code() => Assert.Equal(
        ["Quotes.Total -> Helper.A -> Helper.C -> Written.Half"],
        await ReachWorld.Of(Helpers + Written + """
            static class Through { public static decimal Go() => Contoso.Pricing.Quotes.Total(); }
            namespace Contoso.Pricing { class Quotes { public static decimal Total() => Helper.A(); decimal Other() => Total() + Through.Go(); } }
            """).PathsToAiCode());

    [Fact]
    public async Task A_persons_claim_inside_AI_code_is_followed_and_a_tools_is_AI_code() => Assert.Equal(
        ["Quotes.Person -> Whole.ByHand -> Written.Half", "Quotes.Tool -> Helper.Go -> Whole.ByTool"],
        await ReachWorld.Of(Written + """
            [AiGenerated("x")]
            static class Whole
            {
                [HumanAuthored("kim@contoso.com")] public static decimal ByHand() => Written.Half(1);
                [HumanAuthored("copilot[bot]")] public static decimal ByTool() => 1;
                [HumanAuthored("kim@contoso.com")] public static decimal Alone() => 1;
            }
            static class Helper { public static decimal Go() => Whole.ByTool(); public static decimal Alone() => Whole.Alone(); }
            namespace Contoso.Pricing { class Quotes { decimal Person() => Whole.ByHand(); decimal Tool() => Helper.Go(); decimal Silent() => Helper.Alone(); } }
            """).PathsToAiCode());

    [Fact]
    public async Task AI_code_that_touches_the_zone_has_a_finding_of_its_own() => Assert.Equal(
        ["AIP0001 Show"],
        await ReachWorld.Of("""
            static class Helper { public static decimal A() => Page.Show(); }
            static class Page { [AiGenerated("x")] public static decimal Show() => PriceEngine.Quote(1); }
            namespace Contoso.Pricing { class Quotes { decimal Total() => Helper.A(); } }
            """).Findings());

    [Fact]
    public async Task Every_use_of_AI_code_ends_a_path_types_included() => Assert.Equal(
        [
            "Quotes.Attribute -> Helper.Attributed -> MarkedAttribute",
            "Quotes.Base -> Derived -> Whole",
            "Quotes.Constant -> Helper.Constant -> Written.Most",
            "Quotes.Field -> Helper.IsHeld -> Whole",
            "Quotes.Lambda -> Helper.Lambda -> lambda in Helper.Lambda",
        ],
        (await ReachWorld.Of("""
            [AiGenerated("x")] class Whole { }
            [AiGenerated("x")] class MarkedAttribute : Attribute { }
            static class Written { [AiGenerated("x")] public const int Most = 3; }
            class Derived : Whole { }
            static class Helper
            {
                private static List<Whole> Held;
                public static bool IsHeld() => Held != null;
                [Marked] public static void Attributed() { }
                public static int Constant() => Written.Most;
                public static void Lambda() { Func<int> f = [AiGenerated("x")] () => 1; }
            }
            namespace Contoso.Pricing
            {
                class Quotes
                {
                    void Attribute() => Helper.Attributed();
                    object Base() => new Derived();
                    int Constant() => Helper.Constant();
                    bool Field() => Helper.IsHeld();
                    void Lambda() => Helper.Lambda();
                }
            }
            """).PathsToAiCode()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task AI_code_behind_an_interface_of_the_zone_or_of_anyone_is_found() => Assert.Equal(
        ["Quotes.Rate -> IRate.Get -> Rate.Get -> Written.Half", "Quotes.Steps -> IStep.Go -> Step.Go"],
        (await ReachWorld.Of(Written + """
            interface IStep { void Go(); }
            class Step : IStep { [AiGenerated("x")] public void Go() { } }
            class Rate : Contoso.Pricing.IRate { public decimal Get() => Written.Half(1); }
            namespace Contoso.Pricing
            {
                interface IRate { decimal Get(); }
                class Quotes { decimal Rate(IRate rate) => rate.Get(); void Steps(IStep step) => step.Go(); }
            }
            """).PathsToAiCode()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task AI_code_of_another_assembly_is_found_through_code_of_this_one()
    {
        var library = new Analysis("namespace Contoso.Text { public static class Rounding { [AiProvenance.AiGenerated(\"Copilot\")] public static decimal Half(decimal d) => d; } }") { AssemblyName = "Contoso.Text", HasShop = false };
        var finding = Assert.Single(await (ReachWorld.Of("""
            static class Helper { public static decimal A() => Contoso.Text.Rounding.Half(1); }
            namespace Contoso.Pricing { class Quotes { decimal Total() => Helper.A(); } }
            """) with { References = [library.Compile().ToMetadataReference()] }).Run());

        Assert.Contains(
            "'Rounding.Half' (AI-generated, Copilot) in assembly Contoso.Text, through Helper.A. A person must review that code",
            finding.GetMessage(null),
            StringComparison.Ordinal);
        Assert.Equal(
            ["A", "Half"], finding.AdditionalLocations.Select(static place => place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Fact]
    public async Task Zones_are_judged_one_by_one()
    {
        var analysis = ReachWorld.Of("""
            static class Helper { public static void Both() { Written.Assisted(); Deep(); } static void Deep() => Written.Generated(); }
            static class Written { [AiAssisted("x")] public static void Assisted() { } [AiGenerated("x")] public static void Generated() { } }
            namespace Contoso.Pricing { class Quotes { [Critical(Zone = "audit")] void Total() => Helper.Both(); } }
            """) with { Policy = ReachWorld.Policy + "applies_to = generated\n[zone audit]\nreach = transitive\nenforcement = warn\n" };
        var finding = Assert.Single(await analysis.Run());

        Assert.Contains(
            "of zone 'pricing' and zone 'audit' leads to unverified AI code: 'Written.Generated' (AI-generated, x) at Code.cs(",
            finding.GetMessage(null),
            StringComparison.Ordinal);
        Assert.Contains("), through Helper.Both -> Helper.Deep, for zone 'pricing', and 1 more. ", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(
            "Quotes.Total -> Helper.Both -> Helper.Deep -> Written.Generated; Quotes.Total -> Helper.Both -> Written.Assisted",
            finding.Properties[FindingProperties.Paths]);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("enforcement = warn", "Warning")]
    [InlineData("applies_to = generated", "Error")]
    [InlineData("applies_to = assisted", "")]
    public async Task The_zone_says_how_much_it_matters_and_for_which_code(string key, string severity) => Assert.Equal(
        severity,
        string.Concat(
            (await (ReachWorld.Of(Helpers + Written + Quotes) with { Policy = ReachWorld.Policy + key }).Run()).Select(
                static finding => finding.Severity)));

    [Fact]
    public async Task Where_there_is_no_AI_code_critical_code_is_not_followed() => Assert.Empty(await ReachWorld.Of(
        Helpers + Written.Replace("[AiGenerated(\"Copilot\")]", "", StringComparison.Ordinal) + Quotes).Run());

    [Fact]
    public async Task Cycles_and_recursion_end_and_ten_thousand_helpers_are_not_too_deep()
    {
        const int Depth = 10_000;
        var chain = string.Concat(Enumerable.Range(0, Depth).Select(static i => $"public static decimal H{i}() => H{i + 1}() + H0(); "));
        var path = Assert.Single(await ReachWorld.Of(Written +
            $"static class Helper {{ {chain} public static decimal H{Depth}() => Written.Half(1); }} namespace Contoso.Pricing {{ class Quotes {{ decimal Total() => Helper.H0() + Total(); }} }}").PathsToAiCode());

        Assert.StartsWith("Quotes.Total -> Helper.H0 -> Helper.H1 -> ", path, StringComparison.Ordinal);
        Assert.EndsWith(" -> Helper.H10000 -> Written.Half", path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exempt_assembly_is_not_judged() => Assert.Empty(
        await (ReachWorld.Of(Helpers + Written + Quotes) with { Policy = "[policy]\nexempt_assemblies = Contoso.Store\n" + ReachWorld.Policy }).Run());

    [Fact]
    public void What_needs_following_says_that_it_comes_with_the_build()
    {
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, Descriptors.ReachedDependency.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.Compiler, Descriptors.ReachedDependency.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, Descriptors.ReachedDependency.CustomTags);
        Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, Descriptors.UnverifiedDependency.CustomTags);
    }

    private static Analysis Both(string source) =>
        ReachWorld.Of(source) with { Analyzers = [new DependencyAnalyzer(), new ReachAnalyzer()] };
}
