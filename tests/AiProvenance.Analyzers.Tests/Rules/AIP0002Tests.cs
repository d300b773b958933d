using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Verification is stale: the code changed, or what its names mean changed, since it was reviewed.</summary>
public sealed class AIP0002Tests
{
    private const string Signed = """
        using AiProvenance;
        using Contoso.Pricing;

        class Basket
        {
            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            decimal Total(int item) => PriceEngine.Quote(item);
        }
        """;

    [Fact]
    public async Task A_right_verification_is_silent() => Assert.Empty(await (await new Analysis(Signed).WithFingerprint()).Run());

    [Fact]
    public async Task Changed_code_makes_it_stale()
    {
        var analysis = await new Analysis(Signed).WithFingerprint();
        var finding = Assert.Single(
            await (analysis with { Source = analysis.Source.Replace("Quote(item)", "Quote(item + 1)", StringComparison.Ordinal) }).Run());

        Assert.Equal("AIP0002 Total", Analysis.Describe(finding));
        Assert.Equal(
            "'Basket.Total' touches built-in zone 'pricing' (PriceEngine.Quote) with a stale verification: " +
            "the code changed after the [HumanVerified] by 'ann@contoso.com'. " +
            "A person must review and renew it: Sign off, or Request review for the fingerprint",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_name_that_means_something_else_now_makes_it_stale()
    {
        var analysis = await new Analysis(
            Signed.Replace(
                "using Contoso.Pricing;", "using PriceEngine = Contoso.Pricing.PriceEngine;", StringComparison.Ordinal)).WithFingerprint();
        var changed = analysis with
        {
            Source = analysis.Source.Replace("= Contoso.Pricing.PriceEngine;", "= Other.Pricing.PriceEngine;", StringComparison.Ordinal) +
                "namespace Other.Pricing { class PriceEngine { public static decimal Quote(int item) => 0; } }",
        };

        Assert.Equal(["AIP0002 Total"], await changed.Findings());
        Assert.Contains(
            "with a stale verification: the meaning of its names changed after the [HumanVerified] by 'ann@contoso.com'. ", await changed.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "decimal Total(int item) => PriceEngine.Quote(item);",
        "decimal Total(int item)\r\n  =>   PriceEngine . Quote( /* the item */ item);")]
    [InlineData("[AiGenerated(\"Copilot\")]", "[AiGenerated(\"Copilot\", Model = \"m\")]")]
    [InlineData("class Basket\n{", "class Basket\n{\n    int _other = 7;")]
    public async Task Formatting_comments_marks_and_neighbours_do_not(string before, string after)
    {
        var analysis = await new Analysis(Signed).WithFingerprint();
        var source = analysis.Source.ReplaceLineEndings("\n");

        Assert.Contains(before, source, StringComparison.Ordinal);
        Assert.Empty(await (analysis with { Source = source.Replace(before, after, StringComparison.Ordinal) }).Run());
    }

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\")] @ Price _a, _b; }")]
    [InlineData("class C { object P { [AiGenerated(\"x\")] @ get => Price.Zero; set { } } }")]
    [InlineData("class C { void M() { [AiGenerated(\"x\")] @ void Local() => _ = Price.Zero; } }")]
    [InlineData("class C { object F = [AiGenerated(\"x\")] @ () => Price.Zero; }")]
    [InlineData("[AiGenerated(\"x\")] @ class C : PriceEngine { }")]
    [InlineData("[AiGenerated(\"x\")] @ delegate Price C();")]
    [InlineData("enum E { [AiGenerated(\"x\")] @ A = Tier.Gold } namespace Contoso.Pricing { class Tier { public const int Gold = 1; } }")]
    [InlineData("file class C { [AiGenerated(\"x\")] @ Price M() => null; }")]
    public async Task Every_kind_of_declaration_can_be_signed_off(string declaration)
    {
        var verification = "HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")";
        var source = "using AiProvenance; using Contoso.Pricing; " +
            declaration.Replace("@", "[#]", StringComparison.Ordinal).Replace("#", verification, StringComparison.Ordinal);
        var analysis = new Analysis(source);
        Assert.All(await analysis.Findings(), finding => Assert.StartsWith("AIP0005", finding, StringComparison.Ordinal));

        Assert.Empty(await (await analysis.WithFingerprint()).Run());
    }

    [Fact]
    public async Task A_records_positional_property_is_signed_off_by_target() => Assert.Empty(await (await new Analysis("""
        using AiProvenance;
        [assembly: HumanVerified("ann@contoso.com", "2026-01-02", Target = "P:R.Second", Fingerprint = "FINGERPRINT")]

        record R(int First, [property: AiGenerated("x")] Contoso.Pricing.Price Second);
        """).WithFingerprint()).Run());

    [Theory]
    [InlineData("record R(int First, [property: AiGenerated(\"x\"), HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")] Contoso.Pricing.Price Second);")]
    [InlineData("record R([property: AiGenerated(\"x\")] [field: HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")] Contoso.Pricing.Price? Second);")]
    [InlineData("[method: AiGenerated(\"x\"), HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")] record R(Contoso.Pricing.Price Second);")]
    public async Task What_a_types_header_declares_is_signed_off_where_its_mark_stands(string type) =>
        Assert.Empty(await (await new Analysis("using AiProvenance;\n" + type).WithFingerprint()).Run());

    [Fact]
    public async Task A_verification_around_it_counts()
    {
        var analysis = new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            class Basket : PriceEngine
            {
                decimal Total(int item) => Quote(item);
            }
            """);
        var type = (await analysis.Run()).Single(finding => Analysis.Describe(finding) == "AIP0005 Basket");

        var signed = analysis.With(type.Properties["Fingerprint"]!);
        Assert.Empty(await signed.Run());
        Assert.Equal(
            ["AIP0002 Basket", "AIP0002 Total"],
            await (signed with { Source = signed.Source.Replace("Quote(item)", "Quote(-item)", StringComparison.Ordinal) }).Findings());
    }

    [Fact]
    public async Task A_verification_on_a_function_around_a_lambda_counts() => Assert.Empty(await (await new Analysis("""
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            void M()
            {
                [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
                [AiGenerated("Copilot")]
                void Local()
                {
                    System.Action a = () => _ = Price.Zero;
                }
            }
        }
        """).WithFingerprint()).Run());

    [Fact]
    public async Task Top_level_statements_are_signed_off_by_target()
    {
        var analysis = new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot", Target = "top-level")]
            [assembly: HumanVerified("ann@contoso.com", "2026-01-02", Target = "top-level", Fingerprint = "FINGERPRINT")]

            var quote = PriceEngine.Quote(1);
            """)
        { OutputKind = OutputKind.ConsoleApplication };
        var signed = await analysis.WithFingerprint();

        Assert.Empty(await signed.Run());
        Assert.Equal(
            ["AIP0002 var"],
            await (signed with { Source = signed.Source.Replace("Quote(1)", "Quote(2)", StringComparison.Ordinal) }).Findings());
    }

    [Fact]
    public async Task A_verification_of_the_program_class_does_not_cover_its_top_level_statements()
    {
        var analysis = new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;

            var quote = PriceEngine.Quote(1);

            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            partial class Program : PriceEngine { }
            """)
        { OutputKind = OutputKind.ConsoleApplication };
        var type = (await analysis.Run()).Single(finding => Analysis.Describe(finding) == "AIP0005 Program");

        Assert.Equal(["AIP0001 var"], await analysis.With(type.Properties["Fingerprint"]!).Findings());
    }

    [Fact]
    public async Task A_file_local_types_fingerprint_does_not_depend_on_where_the_repository_lies()
    {
        Assert.Equal(await At("/home/ann/Code.cs"), await At("/builds/7/src/Code.cs"));

        static async Task<string?> At(string path) => Assert.Single(await (new Analysis("")
        {
            OtherFiles = [(path, "file class C { [AiProvenance.AiGenerated(\"x\")] Contoso.Pricing.Price P => null; }")],
        }).Run()).Properties["Fingerprint"];
    }

    [Fact]
    public async Task Two_file_local_types_of_one_name_have_fingerprints_of_their_own()
    {
        const string Code = "file class C { object P { [AiProvenance.AiGenerated(\"x\")] get => Contoso.Pricing.Price.Zero; } }";
        var findings = await (new Analysis(Code) { OtherFiles = [("/src/Other.cs", Code)] }).Run();

        Assert.Equal(2, findings.Select(finding => finding.Properties["Fingerprint"]).Distinct().Count());
    }

    [Fact]
    public async Task It_is_a_warning_where_the_zone_only_warns()
    {
        var analysis = new Analysis(
            Signed.Replace("FINGERPRINT", "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA", StringComparison.Ordinal))
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nenforcement = warn",
        };
        var finding = Assert.Single(await analysis.Run());

        Assert.Equal("AIP0002", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }
}
