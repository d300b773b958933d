using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

public sealed class UnverifiedTests
{
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
}
