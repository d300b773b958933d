using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>AI code reaches a critical zone through unmarked code.</summary>
public sealed class AIP0008Tests
{
    private const string Helpers = """
        static class Helper
        {
            public static decimal A() => C();
            public static decimal B() => A();
            public static decimal C() => PriceEngine.Quote(1);
            public static decimal Still() => 1;
        }

        """;

    private const string Page = Helpers + """
        class Page
        {
            [AiGenerated("Copilot")]
            decimal Show() => Helper.B() + Helper.A();
        }
        """;

    private const string Signed = Helpers + """
        class Page
        {
            [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            decimal Show() => Helper.A();
        }
        """;

    [Fact]
    public async Task It_says_what_reaches_what_by_which_shortest_path_and_what_to_do() => Assert.Equal(
        "'Page.Show' (AI-generated, Copilot) reaches zone 'pricing' unverified, through Helper.A -> Helper.C -> PriceEngine.Quote: " +
        "a person must review it",
        await ReachWorld.Of(Page).Message());

    [Fact]
    public async Task It_is_an_error_at_the_AI_declaration_with_each_step_as_an_additional_location()
    {
        var finding = Assert.Single(await ReachWorld.Of(Page).Run());

        Assert.Equal(("AIP0008 Show", DiagnosticSeverity.Error), (Analysis.Describe(finding), finding.Severity));
        Assert.Equal(
            ["11 A", "3 C", "5 Quote"],
            finding.AdditionalLocations.Select(
                place => place.GetLineSpan().StartLinePosition.Line + " " + place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Fact]
    public void It_cannot_be_configured_away_and_says_that_it_comes_with_the_build()
    {
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, Descriptors.Reach.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.Compiler, Descriptors.Reach.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, Descriptors.Reach.CustomTags);
    }

    [Theory]
    [InlineData("[zone pricing]\nnamespaces = Contoso.Pricing")]
    [InlineData("[zone pricing]\nnamespaces = Contoso.Pricing\nreach = direct\n[zone other]\nnamespaces = Other\nreach = transitive")]
    [InlineData(null)]
    public async Task A_zone_that_does_not_ask_is_not_followed(string? policy) =>
        Assert.Empty(await (ReachWorld.Of(Page) with { Policy = policy }).Run());

    [Theory]
    [InlineData("direct", 0)]
    [InlineData("transitive", 1)]
    public async Task Only_a_zone_that_asks_registers_anything(string reach, int callbacks)
    {
        var analyzer = new ReachAnalyzer();
        var options = new AnalyzerOptions(
            [new TextFile("/src/AiProvenance.policy", "[policy]\nbuiltin_zones = true\nreach = " + reach)], new BuildOptions(null, []));
        var analyzed = ReachWorld.Of(Page).Compile().WithAnalyzers([analyzer], options);
        _ = await analyzed.GetAnalyzerDiagnosticsAsync();
        var registered = await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);

        Assert.Equal((callbacks, callbacks), (registered.SemanticModelActionsCount, registered.CompilationEndActionsCount));
    }

    [Fact]
    public async Task The_policy_may_ask_for_all_zones() =>
        Assert.Single(await (ReachWorld.Of(Page) with { Policy = "[policy]\nreach = transitive\nbuiltin_zones = true" }).Run());

    [Fact]
    public async Task A_zone_that_code_declares_asks_what_the_policy_has_for_all() => Assert.Equal(
        ["Page.Show -> Helper.Go -> Safe.Open"],
        await (ReachWorld.Of("""
            [Critical] static class Safe { public static int Open() => 1; }
            static class Helper { public static int Go() => Safe.Open(); }
            class Page { [AiGenerated("x")] int Show() => Helper.Go(); }
            """) with { Policy = "[policy]\nreach = transitive" }).Paths());

    [Fact]
    public async Task What_touches_the_zone_itself_is_another_rules() => Assert.Equal(
        ["AIP0001 Show"],
        await ReachWorld.Of(
            Helpers + "class Page { [AiGenerated(\"x\")] decimal Show() => Helper.A() + PriceEngine.Quote(1); }").Findings());

    [Fact]
    public async Task Zones_are_judged_one_by_one()
    {
        const string Source = Helpers + """
            static class Other { public static void Pay() => Contoso.Checkout.Till.Pay(Helper.A()); }
            class Page
            {
                [AiGenerated("x")] decimal Show() => PriceEngine.Quote(1) + Go();
                static decimal Go() { Other.Pay(); return 1; }
            }
            """;
        var findings = await (ReachWorld.Of(Source) with { Policy = ReachWorld.Policy + "[zone checkout]\nnamespaces = Contoso.Checkout\nreach = transitive" }).Run();

        Assert.Equal(["AIP0001 Show", "AIP0008 Show"], findings.Select(Analysis.Describe));
        Assert.Contains(
            "reaches zone 'checkout' unverified, through Page.Go -> Other.Pay -> Till.Pay: ",
            findings[1].GetMessage(null),
            StringComparison.Ordinal);
        Assert.Equal("checkout", findings[1].Properties["Zones"]);
    }

    [Fact]
    public async Task Two_zones_are_one_finding_with_a_path_each()
    {
        var finding = Assert.Single(await (ReachWorld.Of(Helpers + """
            static class Other { public static void Pay() => Contoso.Checkout.Till.Pay(1); }
            class Page { [AiGenerated("x")] void Show() { Helper.C(); Other.Pay(); } }
            """) with { Policy = ReachWorld.Policy + "enforcement = warn\n[zone checkout]\nnamespaces = Contoso.Checkout\nreach = transitive" }).Run());

        Assert.Contains(
            "reaches zone 'pricing' and zone 'checkout' unverified, through Helper.C -> PriceEngine.Quote: ",
            finding.GetMessage(null),
            StringComparison.Ordinal);
        Assert.Equal(
            "Page.Show -> Helper.C -> PriceEngine.Quote; Page.Show -> Other.Pay -> Till.Pay", finding.Properties[FindingProperties.Paths]);
        Assert.Equal(("pricing,checkout", DiagnosticSeverity.Error), (finding.Properties["Zones"], finding.Severity));
    }

    [Fact]
    public async Task It_is_a_warning_where_the_zone_only_warns() => Assert.Equal(
        DiagnosticSeverity.Warning,
        Assert.Single(await (ReachWorld.Of(Page) with { Policy = ReachWorld.Policy + "enforcement = warn" }).Run()).Severity);

    [Fact]
    public async Task A_verification_answers_it() => Assert.Empty(await (await ReachWorld.Of(Signed).WithFingerprint()).Run());

    [Fact]
    public async Task A_verification_of_the_type_around_answers_it()
    {
        const string Source = Helpers + """
            [AiGenerated("Copilot"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            class Page
            {
                static readonly decimal Rate = 1;
                decimal Show() => Helper.A();
            }
            """;

        // Only what is reported states a fingerprint, so the type has to be in a zone for a moment to show its own.
        var world = ReachWorld.Of(Source);
        var type = Assert.Single(
            await (world with { Policy = world.Policy + "\n[zone other]\nsymbols = T:Page\n" }).Run(),
            static finding => finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan) == "Page");

        Assert.NotEmpty(type.Properties["Fingerprint"]!);
        Assert.Empty(await ReachWorld.Of(Source).With(type.Properties["Fingerprint"]!).Run());
    }

    [Theory]
    [InlineData("decimal Show() => Helper.A();", "decimal Show() => Helper.A() + 1;", "code changed after the [HumanVerified]")]
    [InlineData("kim@contoso.com", "Copilot", "a tool may not verify code")]
    [InlineData("2026-01-02", "yesterday", "yesterday")]
    public async Task A_verification_that_does_not_count_is_told(string text, string other, string problem)
    {
        var analysis = await ReachWorld.Of(Signed).WithFingerprint();
        var message = await (analysis with { Source = analysis.Source.Replace(text, other, StringComparison.Ordinal) }).Message();

        Assert.Contains(" must review it. The ", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_reviews_are_told()
    {
        var analysis = (
            await ReachWorld.Of(Signed).WithFingerprint()) with
        {
            Policy = ReachWorld.Policy +
                "required_reviews = 2\ncriteria = Recomputed."
        };

        Assert.Contains(
            ": 2 people must review it. Zone 'pricing' needs 2 people, and only 'kim@contoso.com' counts so far",
            await analysis.Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mark_must_state_is_asked_only_where_code_touches_the_zone_itself() => Assert.Empty(
        await ((await ReachWorld.Of(Signed).WithFingerprint()) with { Policy = ReachWorld.Policy + "required_marks = Model" }).Run());

    [Fact]
    public async Task A_requested_review_is_told_and_handed_on()
    {
        var analysis = await ReachWorld.Of(
            Page.Replace("[AiGenerated", "[PendingReview(\"FINGERPRINT\"), AiGenerated", StringComparison.Ordinal)).WithFingerprint();
        var finding = Assert.Single(await analysis.Run());

        Assert.Contains(". A review is requested", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("true", finding.Properties["IsRequested"]);
    }

    [Fact]
    public async Task A_marked_callee_answers_for_itself() => Assert.Equal(
        ["AIP0008 A"],
        await ReachWorld.Of("""
            static class Helper
            {
                [AiGenerated("x")] public static decimal A() => C();
                public static decimal C() => PriceEngine.Quote(1);
            }
            class Page { [AiGenerated("x")] decimal Show() => Helper.A(); }
            """).Findings());

    [Fact]
    public async Task A_verified_callee_ends_the_search() => Assert.Empty(await (await ReachWorld.Of("""
        static class Helper
        {
            [AiGenerated("x"), HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")] public static decimal A() => PriceEngine.Quote(1);
        }
        class Page { [AiGenerated("x")] decimal Show() => Through(); decimal Through() => Helper.A(); }
        """).WithFingerprint()).Run());

    [Fact]
    public async Task A_marked_callee_that_the_zone_does_not_ask_is_looked_through() => Assert.Equal(
        ["Page.Show -> Helper.A -> PriceEngine.Quote"],
        await (ReachWorld.Of("""
            static class Helper { [AiAssisted("x")] public static decimal A() => PriceEngine.Quote(1); }
            class Page { [AiGenerated("x")] decimal Show() => Helper.A(); [AiAssisted("x")] decimal Tell() => Helper.A(); }
            """) with { Policy = ReachWorld.Policy + "applies_to = generated" }).Paths());

    [Fact]
    public async Task What_a_person_wrote_inside_AI_code_is_looked_through() => Assert.Equal(
        ["Page.Show -> Page.Mine -> PriceEngine.Quote"],
        await ReachWorld.Of("""
            [AiGenerated("x")]
            class Page
            {
                decimal Show() => Mine();
                [HumanAuthored("kim@contoso.com")] decimal Mine() => PriceEngine.Quote(1);
            }
            """).Paths());

    [Fact]
    public async Task Where_unmarked_code_counts_as_AI_code_all_of_it_answers_for_itself() => Assert.Equal(
        ["AIP0001 C"],
        await (ReachWorld.Of(Page) with { Policy = "[policy]\ndefault_origin = generated\n" + ReachWorld.Policy }).Findings());

    [Fact]
    public async Task Unmarked_code_alone_reaches_what_it_likes() => Assert.Empty(await ReachWorld.Of(Helpers).Run());

    [Fact]
    public async Task A_marked_lambda_is_judged_and_not_what_is_around_it() => Assert.Equal(
        ["AIP0008 =>"],
        await ReachWorld.Of(
            Helpers + "class Page { void Show() { Func<decimal> f = [AiGenerated(\"x\")] () => Helper.A(); } }").Findings());

    [Fact]
    public async Task A_marked_local_function_reaches_through_those_beside_it() => Assert.Equal(
        ["local function Ai in Page.Show -> Page.Show -> PriceEngine.Quote"],
        await ReachWorld.Of("""
            class Page
            {
                void Show()
                {
                    Ai();
                    [AiGenerated("x")] void Ai() => Mine();
                    void Mine() => PriceEngine.Quote(1);
                }
            }
            """).Paths());

    [Fact]
    public async Task A_marked_lambda_reaches_through_a_delegate_that_it_captures() => Assert.Equal(
        ["lambda in Page.Show -> Page.Show -> Helper.A -> Helper.C -> PriceEngine.Quote"],
        await ReachWorld.Of(Helpers + "class Page { void Show() { Func<decimal> g = () => Helper.A(); Func<decimal> f = [AiGenerated(\"x\")] () => g(); } }").Paths());

    [Fact]
    public async Task A_marked_function_that_uses_nothing_around_it_reaches_nothing() => Assert.Empty(await ReachWorld.Of(Helpers + """
        class Page { void Show(int width) { Helper.A(); Func<int> f = [AiGenerated("x")] () => width; } }
        """).Run());

    [Fact]
    public async Task A_persons_lambda_in_AI_code_is_looked_through() => Assert.Equal(
        ["Page.Show -> lambda in Page.Show -> Helper.A -> Helper.C -> PriceEngine.Quote"],
        await ReachWorld.Of(Helpers + "class Page { [AiGenerated(\"x\")] void Show() { Func<decimal> f = [HumanAuthored(\"kim@contoso.com\")] () => Helper.A(); } }").Paths());

    [Fact]
    public async Task A_marked_accessor_is_judged_and_not_its_property() => Assert.Equal(
        ["AIP0008 get"],
        await ReachWorld.Of(Helpers + "class Page { decimal Rate { [AiGenerated(\"x\")] get => Helper.A(); set { } } }").Findings());

    [Fact]
    public async Task Code_with_a_marked_lambda_in_between_is_looked_through_but_for_the_lambda() => Assert.Equal(
        ["AIP0001 =>"],
        await ReachWorld.Of("""
            static class Helper { public static Func<decimal> A() => [AiGenerated("y")] () => PriceEngine.Quote(1); }
            class Page { [AiGenerated("x")] decimal Show() => Helper.A()(); }
            """).Findings());

    [Fact]
    public async Task Marked_top_level_statements_are_judged() => Assert.Equal(
        ["top-level statements -> Helper.A -> Helper.C -> PriceEngine.Quote"],
        await (
            ReachWorld.Of(
                "[assembly: AiGenerated(\"x\", Target = \"top-level\")]\nHelper.A();\n" +
                    Helpers) with
            { OutputKind = OutputKind.ConsoleApplication }).Paths());

    [Fact]
    public async Task A_member_of_a_zone_that_is_found_through_an_interface_ends_the_path() => Assert.Equal(
        ["Page.Show -> IRate.Get -> Engine.Get"],
        await ReachWorld.Of("""
            interface IRate { decimal Get(); }
            namespace Contoso.Pricing { class Engine : IRate { public decimal Get() => 1; } }
            class Page { [AiGenerated("x")] decimal Show(IRate rate) => rate.Get(); }
            """).Paths());

    [Fact]
    public async Task Cycles_and_recursion_end() => Assert.Equal(
        ["Page.Show -> Helper.A -> Helper.B -> PriceEngine.Quote"],
        await ReachWorld.Of("""
            static class Helper
            {
                public static decimal A() => B() + A();
                public static decimal B() => A() + B() + PriceEngine.Quote(1);
                public static decimal C() => D();
                public static decimal D() => C();
            }
            class Page { [AiGenerated("x")] decimal Show() => Helper.A() + Helper.C() + Show(); [AiGenerated("x")] decimal Tell() => Helper.C(); }
            """).Paths());

    [Fact]
    public async Task Ten_thousand_helpers_deep_is_not_too_deep()
    {
        const int Depth = 10_000;
        var chain = string.Concat(Enumerable.Range(0, Depth).Select(static i => $"public static decimal H{i}() => H{i + 1}(); "));
        var path = Assert.Single(await ReachWorld.Of(
            $"static class Helper {{ {chain} public static decimal H{Depth}() => PriceEngine.Quote(1); }} class Page {{ [AiGenerated(\"x\")] decimal Show() => Helper.H0(); }}").Paths());

        Assert.StartsWith("Page.Show -> Helper.H0 -> Helper.H1 -> ", path, StringComparison.Ordinal);
        Assert.EndsWith(" -> Helper.H10000 -> PriceEngine.Quote", path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_equally_short_paths_the_first_by_name_is_shown() => Assert.Equal(
        ["Page.Show -> Helper.A -> PriceEngine.Quote"],
        await ReachWorld.Of("""
            static class Helper { public static decimal B() => PriceEngine.Quote(1); public static decimal A() => PriceEngine.Quote(1); }
            class Page { [AiGenerated("x")] decimal Show() => Helper.B() + Helper.A(); }
            """).Paths());

    [Fact]
    public async Task An_exempt_assembly_is_not_judged() =>
        Assert.Empty(
            await (ReachWorld.Of(Page) with { Policy = "[policy]\nexempt_assemblies = Contoso.Store\n" + ReachWorld.Policy }).Run());

    [Fact]
    public async Task What_another_assembly_does_inside_is_not_seen()
    {
        var library = (
            ReachWorld.Of(
                "public static class Helper { public static decimal A() => PriceEngine.Quote(1); }") with
            {
                AssemblyName =
                    "Library",
                Generators = []
            });
        library = library with { Source = library.Source.Replace("using AiProvenance;", "", StringComparison.Ordinal) };

        Assert.Empty(
            await (
                ReachWorld.Of(
                    "class Page { [AiGenerated(\"x\")] decimal Show() => Helper.A(); }") with
                {
                    References =
                        [library.Compile().ToMetadataReference()]
                }).Run());
    }

    [Fact]
    public async Task The_compilation_is_judged_whole_whatever_the_order_of_its_files()
    {
        string[] files = ["class Page { [AiProvenance.AiGenerated(\"x\")] decimal Show() => Helper.A(); }", "static class Helper { public static decimal A() => Other.B(); }", "static class Other { public static decimal B() => Contoso.Pricing.PriceEngine.Quote(1); }"];
        foreach (var order in new int[][] { [0, 1, 2], [2, 1, 0], [1, 0, 2] })
        {
            var analysis = ReachWorld.Of("") with { OtherFiles = [.. order.Select(i => ("/src/F" + i + ".cs", files[i]))] };
            Assert.Equal(["Page.Show -> Helper.A -> Other.B -> PriceEngine.Quote"], await analysis.Paths());
        }
    }
}
