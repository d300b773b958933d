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
