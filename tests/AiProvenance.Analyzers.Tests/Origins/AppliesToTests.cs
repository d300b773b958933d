using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>A zone may ask for generated or assisted code only; an assembly may be exempt.</summary>
public sealed class AppliesToTests
{
    private const string Code = """
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            [AiGenerated("Copilot")] void Generated() => PriceEngine.Quote(1);
            [AiAssisted("Copilot")] void Assisted() => PriceEngine.Quote(1);
            [AiAssisted("Copilot"), AiGenerated("Copilot")] void Both() => PriceEngine.Quote(1);
        }
        """;

    [Theory]
    [InlineData("generated", "Generated", "Both")]
    [InlineData("assisted", "Assisted", "Both")]
    [InlineData("generated, assisted", "Generated", "Assisted", "Both")]
    public async Task A_zone_asks_only_for_the_origins_that_it_applies_to(string origins, params string[] names) => Assert.Equal(
        names.Select(name => "AIP0001 " + name),
        await Analysis.Findings(Code, "[zone pricing]\nnamespaces = Contoso.Pricing\napplies_to = " + origins));

    [Theory]
    [InlineData("Contoso.Store")]
    [InlineData("*.Store")]
    [InlineData("Other, contoso.store")]
    public async Task An_exempt_assembly_is_not_judged(string pattern) => Assert.Empty(await Analysis.Findings(Code, Exempt(pattern)));

    [Theory]
    [InlineData("Contoso")]
    [InlineData("*.Stores")]
    [InlineData("Contoso.Store.Tests")]
    public async Task An_assembly_that_no_pattern_names_is_judged(string pattern) =>
        Assert.Equal(3, (await Analysis.Findings(Code, Exempt(pattern))).Length);

    private static string Exempt(string pattern) =>
        "[policy]\nexempt_assemblies = " + pattern + "\n[zone pricing]\nnamespaces = Contoso.Pricing";
}
