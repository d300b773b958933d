using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>AI code touches a critical zone without human verification.</summary>
public sealed class AIP0001Tests
{
    private const string Basket = """
        using AiProvenance;
        using Contoso.Pricing;

        class Basket
        {
            [AiGenerated("Copilot")]
            decimal Total(int item) => PriceEngine.Quote(item);
        }
        """;

    [Fact]
    public Task Marked_code_that_touches_a_zone_is_reported_at_its_name() => Verify.Gate("""
        using AiProvenance;
        using Contoso.Pricing;

        class Basket
        {
            [AiGenerated("Copilot")]
            decimal {|AIP0001:Total|}(int item) => PriceEngine.Quote(item);
        }
        """);

    [Fact]
    public Task Unmarked_code_is_silent() => Verify.Gate("""
        using Contoso.Pricing;

        class Basket
        {
            decimal Total(int item) => PriceEngine.Quote(item);
        }
        """);

    [Fact]
    public Task Marked_code_that_touches_no_zone_is_silent() => Verify.Gate("""
        using AiProvenance;
        using Contoso.Catalog;

        [AiGenerated("Copilot")]
        class Listing
        {
            int Size => Item.Count;
        }
        """);

    [Fact]
    public async Task The_message_says_what_touches_what_and_who_must_do_what() => Assert.Equal(
        "'Basket.Total' (AI-generated, Copilot) touches built-in zone 'pricing' (PriceEngine.Quote) unverified: a person must review it",
        await new Analysis(Basket).Message());

    [Fact]
    public async Task The_message_names_the_zones_reviewers_and_their_number() => Assert.Equal(
        "'Basket.Total' (AI-generated, Copilot) touches zone 'prices' (PriceEngine.Quote) unverified: " +
        "2 of the reviewers (*@pricing.contoso.com, 1 more) must review it",
        await (new Analysis(Basket) with
        {
            Policy = """
                [zone prices]
                namespaces = Contoso.Pricing
                reviewers = *@pricing.contoso.com, kim@contoso.com
                required_reviews = 2
                criteria = Rounds half to even and never goes negative.
                """,
        }).Message());

    [Fact]
    public async Task One_message_names_all_the_zones_and_the_strictest_need() => Assert.Equal(
        "'C.M' (AI-assisted, Copilot, Codex) touches zone 'pricing' (PriceEngine.Quote) and zone 'accounts' (Customer) unverified: " +
        "3 people must review it",
        await (new Analysis("""
            using AiProvenance;

            class C
            {
                [AiAssisted("Copilot"), AiAssisted("Codex"), AiAssisted("Copilot")]
                object M(Contoso.Accounts.Customer customer) => Contoso.Pricing.PriceEngine.Quote(1);
            }
            """)
        {
            Policy = """
                [zone pricing]
                namespaces = Contoso.Pricing
                criteria = fair
                [zone accounts]
                namespaces = Contoso.Accounts
                required_reviews = 3
                criteria = private
                """,
        }).Message());

    [Fact]
    public async Task A_message_names_one_symbol_and_counts_the_rest() => Assert.Contains(
        "(A.M, 6 more)",
        await (new Analysis("""
            [AiProvenance.AiGenerated("x")]
            class Code { void M() { Z.A.M(); Z.B.M(); Z.C.M(); Z.D.M(); Z.E.M(); Z.F.M(); Z.G.M(); Z.A.M(); } }
            """)
        {
            Policy = "[zone z]\nnamespaces = Z",
            References = [new Analysis(
                "namespace Z { " +
                    string.Concat("ABCDEFG".Select(name => "public class " + name + " { public static void M() { } } ")) +
                    "}") { AssemblyName = "Z" }
                .Compile().ToMetadataReference()],
        }).Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_declaration_inside_a_zone_is_told_so() => Assert.StartsWith(
        "'Rounding.Round' (AI-generated, Copilot) lies in built-in zone 'pricing' unverified: ",
        await Analysis.Findings("namespace My.Pricing { class Rounding { [AiProvenance.AiGenerated(\"Copilot\")] void Round() => _ = Contoso.Pricing.Price.Zero; } }") is ["AIP0001 Round"]
            ? await new Analysis("namespace My.Pricing { class Rounding { [AiProvenance.AiGenerated(\"Copilot\")] void Round(Contoso.Pricing.Price price) { } } }").Message()
            : "more than one finding",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\")] C() { _ = Price.Zero; } }", "new C")]
    [InlineData("class C { [AiGenerated(\"x\")] static C() { _ = Price.Zero; } }", "static C")]
    [InlineData("class C<T> { class D { [AiGenerated(\"x\")] U M<U>() { _ = Price.Zero; return default; } } }", "C<T>.D.M<U>")]
    [InlineData("class C { object P { [AiGenerated(\"x\")] get => Price.Zero; } }", "C.P.get")]
    [InlineData("class C { object P { [AiGenerated(\"x\")] init => _ = Price.Zero; } }", "C.P.init")]
    [InlineData("class C { [AiGenerated(\"x\")] object this[int i] => Price.Zero; }", "C.this")]
    [InlineData("class C { event System.Action E { [AiGenerated(\"x\")] add => _ = Price.Zero; remove { } } }", "C.E.add")]
    [InlineData("class C { void M() { [AiGenerated(\"x\")] void Local() => _ = Price.Zero; } }", "local function Local in C.M")]
    [InlineData("class C { object P { get { return [AiGenerated(\"x\")] () => Price.Zero; } } }", "lambda in C.P.get")]
    [InlineData(
        "class C { void M() { void Local() { System.Action a = [AiGenerated(\"x\")] () => _ = Price.Zero; } } }",
        "lambda in local function Local in C.M")]
    public async Task The_declaration_is_named_as_people_say_it(string source, string name) =>
        Assert.StartsWith(
            "'" + name + "' (AI-generated, ",
            await new Analysis("using AiProvenance; using Contoso.Pricing; " + source).Message(),
            StringComparison.Ordinal);

    [Fact]
    public async Task Top_level_statements_are_named_so() => Assert.StartsWith(
        "'top-level statements' (AI-generated, ",
        await (
            new Analysis(
                "using AiProvenance; [assembly: AiGenerated(\"x\", Target = \"top-level\")] _ = Contoso.Pricing.Price.Zero;")
            {
                OutputKind =
                    OutputKind.ConsoleApplication
            }).Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_declaration_is_reported_once_with_every_touch_as_an_additional_location()
    {
        var finding = Assert.Single(await new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;

            class Basket
            {
                [AiGenerated("Copilot")]
                decimal Total(Price price)
                {
                    var first = PriceEngine.Quote(1);
                    return first + PriceEngine.Quote(2);
                }
            }
            """).Run());

        Assert.Equal(
            ["6 Price", "8 Quote", "9 Quote"],
            finding.AdditionalLocations.Select(
                place => place.GetLineSpan().StartLinePosition.Line + " " + place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Fact]
    public async Task A_field_declaration_with_several_names_is_reported_once() =>
        Assert.Equal(
            ["AIP0001 _a"], await Analysis.Findings("class C { [AiProvenance.AiGenerated(\"x\")] Contoso.Pricing.Price _a, _b, _c; }"));

    [Fact]
    public async Task It_stops_the_build() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await new Analysis(Basket).Run()).Severity);

    [Fact]
    public async Task It_is_a_warning_where_the_zone_only_warns()
    {
        var finding = Assert.Single(
            await (new Analysis(Basket) { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nenforcement = warn" }).Run());

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Fact]
    public async Task One_zone_that_blocks_is_enough_to_stop_the_build()
    {
        var finding = Assert.Single(await (new Analysis(Basket)
        {
            Policy = "[zone a]\nnamespaces = Contoso.Pricing\nenforcement = warn\n[zone b]\nsymbols = T:Contoso.Pricing.PriceEngine",
        }).Run());

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Fact]
    public async Task With_a_policy_file_the_built_in_zones_hold_only_where_it_asks_for_them()
    {
        Assert.Empty(await (new Analysis(Basket) { Policy = "[zone a]\nnamespaces = Other" }).Run());
        Assert.Contains(
            "built-in zone 'pricing'",
            await (new Analysis(Basket) { Policy = "[policy]\nbuiltin_zones = true\n[zone a]\nnamespaces = Other" }).Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_a_review_does_not_satisfy_it_but_is_told()
    {
        var analysis = await new Analysis(
            Basket.Replace("[AiGenerated", "[PendingReview(\"FINGERPRINT\"), AiGenerated", StringComparison.Ordinal)).WithFingerprint();

        Assert.Contains(
            "unverified: a person must review it. A review is requested",
            await analysis.Message(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_other_code_is_not_told() => Assert.DoesNotContain(
        "requested",
        await new Analysis(
            Basket.Replace("[AiGenerated", "[PendingReview(\"1:AAAA.BBBB\"), AiGenerated", StringComparison.Ordinal)).Message(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_verification_for_another_zone_is_told()
    {
        var message = await new Analysis(
            Basket.Replace(
                "[AiGenerated",
                "[HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Zone = \"accounts\"), AiGenerated",
                StringComparison.Ordinal)).Message();

        Assert.Contains(
            "unverified: a person must review it. The [HumanVerified] by 'ann@contoso.com' is limited to zone 'accounts'",
            message,
            StringComparison.Ordinal);
    }
}
