using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary><c>[assembly: AiGenerated("x", Target = "…")]</c> speaks for the declaration of that documentation ID.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData(
        "T:Contoso.Store.Basket", "_first", "Changed", "Quiet", "Price", "Generic", "this", "Basket", "+", "operator", "E", "Named")]
    [InlineData("M:Contoso.Store.Basket.Generic``1(System.Int32,``0)", "Generic")]
    [InlineData("P:Contoso.Store.Basket.Price", "Price")]
    [InlineData("P:Contoso.Store.Basket.Item(System.Int32)", "this")]
    [InlineData("M:Contoso.Store.Basket.#ctor", "Basket")]
    [InlineData("M:Contoso.Store.Basket.op_Addition(Contoso.Store.Basket,Contoso.Store.Basket)", "+")]
    [InlineData("M:Contoso.Store.Basket.op_Explicit(Contoso.Store.Basket)~Contoso.Pricing.Price", "operator")]
    [InlineData("F:Contoso.Store.Basket._first", "_first")]
    [InlineData("F:Contoso.Store.Basket._second", "_first")]
    [InlineData("E:Contoso.Store.Basket.Changed", "Changed")]
    [InlineData("E:Contoso.Store.Basket.AlsoChanged", "Changed")]
    [InlineData("M:Contoso.Store.Basket.get_Price", "get")]
    [InlineData("M:Contoso.Store.Basket.get_Quiet", "=>")]
    [InlineData("M:Contoso.Store.Basket.add_Changed(System.Action{Contoso.Pricing.Price})", "Changed")]
    [InlineData("T:Contoso.Store.Basket.E", "E")]
    [InlineData("P:Contoso.Store.Named.Value", "Value")]
    [InlineData("M:Contoso.Store.Named.#ctor(Contoso.Pricing.Price)", "Named")]
    public async Task A_target_marks_the_declaration_that_it_names(string target, params string[] names)
    {
        var findings = await Analysis.Findings($$"""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot", Target = "{{target}}")]

            namespace Contoso.Store
            {
                class Basket
                {
                    Price _first, _second;
                    event System.Action<Price> Changed, AlsoChanged;
                    object Quiet => Price.Zero;
                    Price Price { get => Price.Zero; set { } }
                    void Generic<T>(int item, T other) => PriceEngine.Quote(item);
                    Price this[int item] => null;
                    public Basket() { _ = Contoso.Pricing.Price.Zero; }
                    public static Basket operator +(Basket left, Basket right) { _ = Contoso.Pricing.Price.Zero; return left; }
                    public static explicit operator Price(Basket basket) => null;
                    delegate Price E();
                    record Named(Price Value);
                }

                record Named(Price Value);
            }
            """);

        Assert.Equal(names.Select(name => "AIP0001 " + name).Order(), findings.Order());
    }

    [Fact]
    public async Task A_claim_with_a_target_takes_that_declaration_out() => Assert.Equal(
        ["AIP0001 B"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.A")]

            class C { void A() => PriceEngine.Quote(1); void B() => PriceEngine.Quote(2); }
            """));

    [Fact]
    public async Task Several_claims_with_targets_take_their_declarations_out() => Assert.Equal(
        ["AIP0001 D", "AIP0004 E"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.A")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.B")]
            [assembly: HumanAuthored("bob@contoso.com", Target = "P:C.P"), HumanAuthored("copilot", Target = "M:C.E")]
            [module: HumanAuthored("ann@contoso.com", Target = "T:F")]

            class C
            {
                void A() => PriceEngine.Quote(1);
                void B() => PriceEngine.Quote(2);
                decimal P => PriceEngine.Quote(3);
                void D() => PriceEngine.Quote(4);
                void E() => PriceEngine.Quote(5);
            }
            class F { void M() => PriceEngine.Quote(6); }
            """));

    [Fact]
    public async Task A_copy_of_the_attribute_that_stands_once_still_works()
    {
        const string Old = """
            namespace AiProvenance
            {
                class AiGeneratedAttribute(string tool) : System.Attribute { }
                [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = false)]
                class HumanAuthoredAttribute(string by) : System.Attribute { public string Target { get; set; } }
            }
            """;
        var code = new Analysis("""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot")]
            [assembly: HumanAuthored("ann@contoso.com", Target = "M:C.A")]

            class C
            {
                void A() => PriceEngine.Quote(1);
                [HumanAuthored("ann@contoso.com")] void B() => PriceEngine.Quote(2);
                void D() => PriceEngine.Quote(3);
            }

            """ + Old)
        { Generators = [] };

        Assert.Equal(["AIP0001 D"], await code.Findings());
    }

    [Theory]
    [InlineData("[HumanAuthored(\"ann@contoso.com\"), HumanAuthored(\"bob@contoso.com\", Reason = \"in a pair\")]")]
    [InlineData("[HumanAuthored(\"ann@contoso.com\"), HumanAuthored(\"ann@contoso.com\")]")]
    public async Task People_who_wrote_code_together_may_each_claim_it(string claims) =>
        Assert.Empty(await Analysis.Findings(Claimed(claims)));

    [Theory]
    [InlineData("[HumanAuthored(\"ann@contoso.com\"), HumanAuthored(\"copilot\")]", "by 'copilot' is ignored: a tool may not claim")]
    [InlineData("[HumanAuthored(\"copilot\"), HumanAuthored(\"ann@contoso.com\")]", "by 'copilot' is ignored: a tool may not claim")]
    [InlineData("[HumanAuthored(\"Ann\"), HumanAuthored(\"ann@contoso.com\")]", "by 'Ann' is ignored: that name is no e-mail address")]
    [InlineData("[HumanAuthored(\"zoe@contoso.com\")] [HumanAuthored(\"\")]", "names nobody")]
    public async Task Each_claim_must_count(string claims, string said)
    {
        var code = new Analysis(Claimed(claims));

        Assert.Equal(["AIP0004 M"], await code.Findings());
        Assert.Contains(said, await code.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_on_the_parts_of_a_type_count_together() => Assert.Equal(
        ["AIP0004 M"],
        await new Analysis("""
            using AiProvenance;
            [assembly: AiGenerated("Copilot")]
            [HumanAuthored("copilot")] partial class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }
            [HumanAuthored("ann@contoso.com")] partial class C { }
            """).Findings());

    private static string Claimed(string claims) =>
        "using AiProvenance; [AiGenerated(\"x\")] class C { " + claims + " void M() => Contoso.Pricing.PriceEngine.Quote(1); }";

    [Fact]
    public async Task A_module_attribute_may_have_a_target_too() => Assert.Equal(
        ["AIP0001 A"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;
            [module: AiGenerated("Copilot", Target = "M:C.A")]

            class C { void A() => PriceEngine.Quote(1); void B() => PriceEngine.Quote(2); }
            """));

    [Fact]
    public async Task Several_targets_stand_side_by_side() => Assert.Equal(
        ["AIP0001 A", "AIP0001 B"],
        await Analysis.Findings("""
            using AiProvenance;
            using Contoso.Pricing;
            [assembly: AiGenerated("Copilot", Target = "M:C.A")]
            [assembly: AiAssisted("Copilot", Target = "M:C.B")]
            [assembly: AiAssisted("Codex", Target = "M:C.B")]

            class C { void A() => PriceEngine.Quote(1); void B() => PriceEngine.Quote(2); void D() => PriceEngine.Quote(3); }
            """));
}
