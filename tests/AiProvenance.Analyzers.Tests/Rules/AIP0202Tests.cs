using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Policy pattern looks like a typo.</summary>
public sealed class AIP0202Tests
{
    private const string WayOut = " The policy's owner must correct it.";

    private const string Shop = """
        using System.Collections.Generic;
        namespace Shop.Pricing
        {
            public class PriceEngine
            {
                public PriceEngine(decimal margin) { }
                public decimal Rate { get; set; }
                public event System.Action Changed;
                public const int Max = 9;
                public int this[int item] => item;
                public static decimal Quote(int item) => item;
                public static decimal Discount(int item, decimal? part) => item;
                public static decimal Discount(List<string> codes, ref long[] items) => 0;
                public T Load<T>(string name) => default;
                public static PriceEngine operator +(PriceEngine left, PriceEngine right) => left;
                public class Rules { public void Apply() { } }
            }

            public class Line<T> { public T Amount { get; set; } }
            public struct Money { }
        }

        namespace Shop.Web { public class Page { } }
        """;

    [Theory]
    [InlineData("Contoso.Prcing", "Contoso.Pricing", ", which no pattern covers?")]
    [InlineData("contoso.Pricing", "Contoso.Pricing", ", since letter case matters?")]
    [InlineData("Contoso.Account", "Contoso.Accounts", ", which no pattern covers?")]
    [InlineData("**.Chekout", "Contoso.Checkout", ", which no pattern covers?")]
    public async Task A_pattern_one_slip_from_a_namespace_is_reported_where_it_stands(string pattern, string meant, string why)
    {
        var finding = Assert.Single(await Policy("[zone z]\nnamespaces = Other.Thing, " + pattern).Run());

        Assert.Equal("AIP0202", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("/src/AiProvenance.policy: (1,26)-(1," + (26 + pattern.Length) + ")", finding.Location.GetLineSpan().ToString());
        Assert.Equal(
            "Zone 'z': '" + pattern + "' matches no namespace of this compilation; did you mean '" + meant + "'" + why + WayOut,
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[zone z]\nnamespaces = Contoso.Pricing")]
    [InlineData("[zone z]\nnamespaces = Contoso.Prcing, Contoso.Pricing")]
    [InlineData("[zone z]\nnamespaces = contoso.pricing, Contoso.Pricing")]
    [InlineData("[zone y]\nnamespaces = **.Pricing\n[zone z]\nnamespaces = Contoso.Prcing")]
    [InlineData("[zone z]\nnamespaces = Fabrikam.Loyalty")]
    [InlineData("[zone z]\nsymbols = T:Contoso.Pricing.PriceEngine\nexcept = Contoso.Prcing")]
    [InlineData("[policy]\nbuiltin_zones = true")]
    [InlineData("[policy]\nexempt_assemblies = Contoso.Store\n[zone z]\nnamespaces = Contoso.Prcing")]
    public async Task A_pattern_that_matches_or_has_nothing_near_it_is_silent(string policy) => Assert.Empty(await Policy(policy).Run());

    [Fact]
    public async Task Built_in_patterns_are_nobodys_slip() =>
        Assert.Empty(await new Analysis("namespace Contoso.Rates.Price { class C { } }")
        {
            HasShop = false,
            Policy = "[policy]\nbuiltin_zones = true\n[zone z]\nnamespaces = Other",
            Analyzers = [new PolicyAnalyzer()],
        }.Run());

    [Theory]
    [InlineData("Shop.Pricing.*", "Shop.Pricing")]
    [InlineData("Shop.*", "Shop")]
    [InlineData("**.Pricing.*", "**.Pricing")]
    [InlineData("Shop.*.*", "Shop")]
    [InlineData("Fabrikam.Loyalty.*", "Fabrikam.Loyalty")]
    public async Task A_star_at_the_end_leaves_out_the_namespace_itself(string pattern, string meant) => await IsTold(
        "namespaces = " + pattern,
        "'" + pattern + "' leaves out what lies in that namespace itself; did you mean '" + meant + "', which covers all below it too?",
        "namespaces = " + meant);

    [Theory]
    [InlineData("namespaces = Shop.Pricing, Shop.Pricing.*")]
    [InlineData("namespaces = Shop, Shop.Pricing.*")]
    [InlineData("namespaces = Shop.Pricing.**")]
    [InlineData("namespaces = Shop.*.**")]
    [InlineData("namespaces = *.Pricing")]
    public async Task A_star_that_leaves_out_nothing_or_says_so_is_silent(string line) => Assert.Empty(await Zone(line).Run());

    [Theory]
    [InlineData("namespaces = Shop.Pricing.PriceEngine", "T:Shop.Pricing.PriceEngine")]
    [InlineData("namespaces = Shop.Pricing.Line", "T:Shop.Pricing.Line`1")]
    [InlineData("namespaces = Shop.Pricing.PriceEngine.Rules", "T:Shop.Pricing.PriceEngine.Rules")]
    [InlineData("namespaces = shop.pricing.priceEngine", "T:Shop.Pricing.PriceEngine")]
    [InlineData("namespaces = Shop.Pricing.Money, Other", "T:Shop.Pricing.Money")]
    [InlineData("namespaces = Contoso.Pricing.PriceEngine", "T:Contoso.Pricing.PriceEngine")]
    [InlineData("namespaces = System.Decimal", "T:System.Decimal")]
    [InlineData("symbols = N:Shop.Pricing.PriceEngine", "T:Shop.Pricing.PriceEngine")]
    public async Task A_types_name_is_no_namespace(string line, string type) => await IsTold(
        line, " is the name of a type and guards nothing; did you mean 'symbols = " + type + "'?", "symbols = " + type);

    [Theory]
    [InlineData("namespaces = Shop.Pricing, Shop.Pricing.PriceEngine")]
    [InlineData("namespaces = **.PriceEngine")]
    [InlineData("namespaces = Shop.*.Page")]
    public async Task A_types_name_that_is_covered_or_that_a_wildcard_meets_is_silent(string line) => Assert.Empty(await Zone(line).Run());

    [Theory]
    [InlineData("namespaces = shop.pricing", "Shop.Pricing")]
    [InlineData("namespaces = SHOP.PRICING", "Shop.Pricing")]
    [InlineData("namespaces = shop.Pricing", "Shop.Pricing")]
    [InlineData("namespaces = **.pricing", "Shop.Pricing")]
    [InlineData("namespaces = contoso.PRICING", "Contoso.Pricing")]
    [InlineData("symbols = N:shop.pricing", "Shop.Pricing")]
    [InlineData("namespaces = shop.pricing\n[zone all]\nnamespaces = Shop", "Shop.Pricing")]
    public async Task Letter_case_matters(string line, string meant) => await IsTold(
        line,
        " matches no namespace of this compilation; did you mean '" + meant + "', since letter case matters?",
        "namespaces = " + meant);

    [Theory]
    [InlineData("namespaces = Pricing", "Shop.Pricing")]
    [InlineData("namespaces = Contoso.Store", "Shop")]
    public async Task A_namespace_is_not_its_end_and_not_the_assembly(string line, string meant) => await IsTold(
        line, " did you mean '" + meant + "', which no pattern covers?", "namespaces = " + meant);

    [Fact]
    public async Task A_pattern_that_except_takes_out_again_guards_nothing() => await IsTold(
        "namespaces = Shop.Web, Shop.Pricing\nexcept = Shop.Pricing",
        "Zone 'pricing': 'Shop.Pricing' guards nothing: 'except' takes it out again.",
        "namespaces = Shop.Web");

    [Theory]
    [InlineData("M:Shop.Pricing.PriceEngine.Quote", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Quote()", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Quote(int)", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Quote(Int32)", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine.quote(System.Int32)", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Qoute(System.Int32)", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData(
        "M:Shop.Pricing.PriceEngine.Discount(int,decimal?)",
        "M:Shop.Pricing.PriceEngine.Discount(System.Int32,System.Nullable{System.Decimal})")]
    [InlineData(
        "M:Shop.Pricing.PriceEngine.Discount(List<string>,long[])",
        "M:Shop.Pricing.PriceEngine.Discount(System.Collections.Generic.List{System.String},System.Int64[]@)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Load(System.String)", "M:Shop.Pricing.PriceEngine.Load``1(System.String)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Load``2(System.String)", "M:Shop.Pricing.PriceEngine.Load``1(System.String)")]
    [InlineData("M:Shop.Pricing.PriceEngine.ctor(System.Decimal)", "M:Shop.Pricing.PriceEngine.#ctor(System.Decimal)")]
    [InlineData("M:Shop.Pricing.PriceEngine.PriceEngine(decimal)", "M:Shop.Pricing.PriceEngine.#ctor(System.Decimal)")]
    [InlineData("M:Shop.Pricing.PriceEngine.#ctor", "M:Shop.Pricing.PriceEngine.#ctor(System.Decimal)")]
    [InlineData("M:Shop.Pricing.PriceEngine.Rate", "P:Shop.Pricing.PriceEngine.Rate")]
    [InlineData("F:Shop.Pricing.PriceEngine.Rate", "P:Shop.Pricing.PriceEngine.Rate")]
    [InlineData("P:Shop.Pricing.PriceEngine.Max", "F:Shop.Pricing.PriceEngine.Max")]
    [InlineData("P:Shop.Pricing.PriceEngine.Changed", "E:Shop.Pricing.PriceEngine.Changed")]
    [InlineData("P:Shop.Pricing.PriceEngine.this[int]", "P:Shop.Pricing.PriceEngine.Item(System.Int32)")]
    [InlineData("P:Shop.Pricing.PriceEngine.Item", "P:Shop.Pricing.PriceEngine.Item(System.Int32)")]
    [InlineData(
        "M:Shop.Pricing.PriceEngine.operator+",
        "M:Shop.Pricing.PriceEngine.op_Addition(Shop.Pricing.PriceEngine,Shop.Pricing.PriceEngine)")]
    [InlineData("T:Shop.Pricing.PriceEngine.Quote", "M:Shop.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Shop.Pricing.PriceEngine", "T:Shop.Pricing.PriceEngine")]
    [InlineData("T:Shop.Pricing", "N:Shop.Pricing")]
    [InlineData("T:Shop.Pricing.Line", "T:Shop.Pricing.Line`1")]
    [InlineData("T:Shop.Pricing.Line`2", "T:Shop.Pricing.Line`1")]
    [InlineData("P:Shop.Pricing.Line.Amount", "P:Shop.Pricing.Line`1.Amount")]
    [InlineData("T:Shop.Pricing.PriceEngine+Rules", "T:Shop.Pricing.PriceEngine.Rules")]
    [InlineData("M:Shop.Pricing.PriceEngine.Rules.Aply", "M:Shop.Pricing.PriceEngine.Rules.Apply")]
    [InlineData("T:Shop.Pricing.PriceEngin", "T:Shop.Pricing.PriceEngine")]
    [InlineData("T:shop.Pricing.PriceEngine", "T:Shop.Pricing.PriceEngine")]
    [InlineData("P:Shop.Prcing.PriceEngine.Rate", "P:Shop.Pricing.PriceEngine.Rate")]
    [InlineData("M:Contoso.Pricing.PriceEngine.Quote", "M:Contoso.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("M:Contoso.Pricing.PriceEngine.Quote(int)", "M:Contoso.Pricing.PriceEngine.Quote(System.Int32)")]
    [InlineData("T:Contoso.Prcing.Price", "T:Contoso.Pricing.Price")]
    [InlineData("M:System.Math.Truncate(decimal)", "M:System.Math.Truncate(System.Decimal)")]
    public async Task A_documentation_ID_that_names_nothing_is_answered_with_the_one_that_was_meant(string id, string meant) =>
        await IsTold(
        "symbols = " + id, "'" + id + "' names nothing; did you mean '" + meant + "'?", "symbols = " + meant);

    [Fact]
    public async Task Of_several_overloads_all_are_named_that_a_message_has_room_for() => Assert.Equal(
        "Zone 'pricing': 'M:Shop.Pricing.PriceEngine.Discount' names nothing; did you mean " +
            "'M:Shop.Pricing.PriceEngine.Discount(System.Collections.Generic.List{System.String},System.Int64[]@)' (or 1 more)?" + WayOut,
        await Zone("symbols = M:Shop.Pricing.PriceEngine.Discount").Message());

    [Fact]
    public async Task A_member_that_is_like_no_other_is_told_too() => await IsTold(
        "symbols = M:Shop.Pricing.PriceEngine.Refund(System.Int32)",
        "names nothing: 'T:Shop.Pricing.PriceEngine' has no such member.",
        "symbols = T:Shop.Pricing.PriceEngine");

    [Theory]
    [InlineData("T:Shop.Pricing.Refunds")]
    [InlineData("M:Shop.Refunds.Book.Pay(System.Int32)")]
    [InlineData("M:Contoso.Pricing.PriceEngine.Refund(System.Int32)")]
    [InlineData("F:Contoso.Pricing.PriceEngine.quote")]
    [InlineData("M:Shop.Pricing.PriceEngine.get_Rate")]
    [InlineData("M:Shop.Pricing.Money.#ctor")]
    [InlineData("M:Program.<Main>$(System.String[])")]
    [InlineData("T:Shop.Pricing.PriceEngine, T:Shop.Pricing.PriceEngines")]
    public async Task An_ID_of_another_project_or_of_a_member_that_is_not_shown_is_silent(string ids) =>
        Assert.Empty(await Zone("symbols = " + ids).Run());

    [Fact]
    public async Task A_member_of_an_assembly_that_is_gated_itself_is_left_to_it() => Assert.Empty(await (Zone(
        "symbols = M:Contoso.Gated.Engine.Quote") with
    { References = [Gated()] }).Run());

    [Theory]
    [InlineData(
        "[assembly: CriticalNamespace(\"Shop.Pricing.*\", Zone = \"pricing\")]",
        "did you mean 'Shop.Pricing', which covers all below it too?")]
    [InlineData("[assembly: CriticalNamespace(\"shop.pricing\")]", "did you mean 'Shop.Pricing', since letter case matters?")]
    [InlineData("[assembly: CriticalNamespace(\"Shop.Prcing\")]", "did you mean 'Shop.Pricing', which no pattern covers?")]
    [InlineData("[assembly: CriticalNamespace(\"Shop.Pricing.PriceEngine\")]", "did you mean [Critical] on 'T:Shop.Pricing.PriceEngine'?")]
    public async Task A_namespace_that_an_attribute_declares_is_held_against_the_code_too(string attribute, string meant)
    {
        var finding = Assert.Single(await InCode(attribute, new AssemblyAttributesAnalyzer()).Run());

        Assert.Equal("AIP0202 " + attribute["[assembly: ".Length..^1], Analysis.Describe(finding));
        Assert.Contains(meant, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namespace_that_an_attribute_declares_and_that_there_is_is_silent() =>
        Assert.Empty(await InCode("[assembly: CriticalNamespace(\"Shop.Pricing\")]", new AssemblyAttributesAnalyzer()).Run());

    [Theory]
    [InlineData("[assembly: CriticalNamespace(\"Shop.Web\", Zone = \"{0}\")]")]
    [InlineData("class C { [Critical(Zone = \"{0}\")] void M() { } }")]
    [InlineData("[AiProvenance.Critical(Zone = \"{0}\")] class C { }")]
    [InlineData("class C { [PendingReview(\"x\", Zone = \"{0}\")] void M() { } }")]
    [InlineData("class C { [HumanVerified(\"kim@contoso.com\", \"2026-01-01\", Zone = \"{0}\")] void M() { } }")]
    [InlineData("[assembly: HumanVerified(\"kim@contoso.com\", \"2026-01-01\", Target = \"T:C\", Zone = \"{0}\")] class C { }")]
    public async Task A_zone_that_an_attribute_names_and_that_there_nearly_is_is_reported_there(string code)
    {
        foreach (var written in new[] { "pricng", "pricingg", "Pricing", "PRICING", " pricing ", "prcing", "pirCing", "pri-cing" })
        {
            var finding = Assert.Single(await InCode(code.Replace("{0}", written, StringComparison.Ordinal), new ZoneNameAnalyzer()).Run());

            Assert.Equal("AIP0202 Zone = \"" + written + "\"", Analysis.Describe(finding));
            Assert.Equal(
                "There is no zone '" +
                    written +
                    "', so this attribute does nothing for 'pricing'; did you mean Zone = \"pricing\"?" +
                    WayOut,
                finding.GetMessage(CultureInfo.InvariantCulture));
        }

        foreach (var right in new[] { "pricing", "order-totals", "vault", "price-lists", "" })
            Assert.Empty(await InCode(code.Replace("{0}", right, StringComparison.Ordinal), new ZoneNameAnalyzer()).Run());
    }

    [Fact]
    public async Task A_zone_of_the_built_in_policy_and_one_that_code_declares_may_be_meant_as_well()
    {
        const string Declared = "[assembly: CriticalNamespace(\"Shop.Web\", Zone = \"vault\")]\n";

        Assert.Equal(
            ["AIP0202 Zone = \"acounts\"", "AIP0202 Zone = \"vaults\""],
            await (
                InCode(
                    Declared + "class C { [Critical(Zone = \"acounts\")] void M() { } [Critical(Zone = \"vaults\")] void N() { } }",
                    new ZoneNameAnalyzer())
                with
                { Policy = null }).Findings());
        Assert.Empty(await InCode(
            "[assembly: CriticalNamespace(\"Shop.Web\", Zone = \"vaults\")]\n" + Declared, new ZoneNameAnalyzer()).Run());
    }

    [Fact]
    public async Task A_constant_is_read_and_an_exempt_assembly_is_not()
    {
        var analysis = InCode(
            "class C { const string Mine = \"pric\" + \"ng\"; [Critical(Zone = Mine)] void M() { } }", new ZoneNameAnalyzer());

        Assert.Equal(["AIP0202 Zone = Mine"], await analysis.Findings());
        Assert.Empty(await (analysis with { Policy = "[policy]\nexempt_assemblies = Contoso.Store\n" + analysis.Policy }).Run());
    }

    [Theory]
    [InlineData("Contoso.Tools.MadeByRobots", "Contoso.Tools.MadeByRobotAttribute")]
    [InlineData("Contoso.Tools.MadeByRobtAttribute", "Contoso.Tools.MadeByRobotAttribute")]
    [InlineData("Contoso.tools.MadeByRobot", "Contoso.Tools.MadeByRobotAttribute")]
    [InlineData("Contoso.Tools.madebyrobot", "Contoso.Tools.MadeByRobotAttribute")]
    [InlineData("Contoso.Tools.MadeByRobot", null)]
    [InlineData("Contoso.Tools.MadeByRobotAttribute", null)]
    [InlineData("Contoso.Tools.Machines", null)]
    [InlineData("Fabrikam.MadeByRobot", null)]
    public async Task An_attribute_of_the_organisations_own_that_there_nearly_is_is_told(string name, string? meant)
    {
        const string Robot = "namespace Contoso.Tools { public class MadeByRobotAttribute : System.Attribute { } public class Machine { } }";
        foreach (var key in new[] { "generated_attributes", "assisted_attributes" })
        {
            var analysis = Zone("namespaces = Shop.Pricing\n[policy]\n" + key + " = " + name) with { OtherFiles = [("/src/Robot.cs", Robot)] };
            var messages = (await analysis.Run()).Select(static finding => finding.GetMessage(CultureInfo.InvariantCulture));

            Assert.Equal(
                meant is null ? [] : ["'" + name + "' is no attribute here, so it marks nothing; did you mean '" + meant + "'?" + WayOut], messages);
        }
    }

    [Fact]
    public async Task Messages_are_short()
    {
        var messages = new List<string>();
        foreach (var line in new[]
        {
            "namespaces = Shop.Pricing.*", "namespaces = Shop.Pricing.PriceEngine", "namespaces = shop.pricing", "namespaces = Shop.Prcing",
            "symbols = M:Shop.Pricing.PriceEngine.Quote", "symbols = M:Shop.Pricing.PriceEngine.Refund",
            "symbols = M:Shop.Pricing.PriceEngine.Discount",
        })
        {
            messages.Add(await Zone(line).Message());
        }

        Assert.All(messages, static message => Assert.InRange(message.Length, 1, 250));

        var name = new string('N', 900);
        Assert.InRange((await Policy("[zone " + new string('z', 900) + "]\nnamespaces = " + name + ".*").Message()).Length, 1, 400);
        var code = "class " + name + " { void Quote(" + name + " other) { } void Quote(int other) { } }";
        Assert.InRange((await (Zone("symbols = M:" + name + ".Quote") with { Source = code }).Message()).Length, 1, 400);
    }

    // What is told says so, and what it suggests is silent.
    private static async Task IsTold(string lines, string problem, string instead)
    {
        var finding = Assert.Single(await Zone(lines).Run());

        Assert.Equal("AIP0202", finding.Id);
        Assert.Contains(problem, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await Zone(instead).Run());
    }

    private static Analysis Zone(string lines) => new(Shop) { Policy = "[zone pricing]\n" + lines, Analyzers = [new PolicyAnalyzer()] };

    private static Analysis InCode(string code, Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer analyzer) =>
        new("using AiProvenance;\n" + code)
        {
            OtherFiles = [("/src/Shop.cs", Shop)],
            Policy = "[zone pricing]\nsymbols = T:Shop.Pricing.PriceEngine\n[zone order-totals]\nnamespaces = Fabrikam.Totals",
            Analyzers = [analyzer],
        };

    // An assembly that the package was there for has its attributes.
    private static PortableExecutableReference Gated()
    {
        var gated = new Analysis("namespace Contoso.Gated { public class Engine { public static int Quote(int item) => item; } }")
        { AssemblyName = "Contoso.Gated", HasShop = false }.Compile();
        using var image = new MemoryStream();
        Assert.True(gated.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static Analysis Policy(string policy) => new("class C { }") { Policy = policy, Analyzers = [new PolicyAnalyzer()] };
}
