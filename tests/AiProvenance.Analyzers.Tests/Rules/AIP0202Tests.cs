using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Policy pattern looks like a typo.</summary>
public sealed class AIP0202Tests
{
    [Theory]
    [InlineData("Contoso.Prcing", "Contoso.Pricing")]
    [InlineData("contoso.Pricing", "Contoso.Pricing")]
    [InlineData("Contoso.Account", "Contoso.Accounts")]
    [InlineData("**.Chekout", "Contoso.Checkout")]
    public async Task A_pattern_one_slip_from_a_namespace_is_reported_where_it_stands(string pattern, string meant)
    {
        var finding = Assert.Single(await Policy("[zone z]\nnamespaces = Other.Thing, " + pattern).Run());

        Assert.Equal("AIP0202", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("/src/AiProvenance.policy: (1,26)-(1," + (26 + pattern.Length) + ")", finding.Location.GetLineSpan().ToString());
        Assert.Equal(
            "Pattern '" +
                pattern +
                "' of zone 'z' matches no namespace of this compilation. Did you mean '" +
                meant +
                "', which no pattern covers? " +
            "Whoever owns the policy must correct the pattern or remove it.",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[zone z]\nnamespaces = Contoso.Pricing")]
    [InlineData("[zone z]\nnamespaces = Contoso.Prcing, Contoso.Pricing")]
    [InlineData("[zone y]\nnamespaces = **.Pricing\n[zone z]\nnamespaces = Contoso.Prcing")]
    [InlineData("[zone z]\nnamespaces = Fabrikam.Loyalty")]
    [InlineData("[zone z]\nsymbols = T:Contoso.Prcing.Price")]
    [InlineData("[zone z]\nexcept = Contoso.Prcing")]
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

    private static Analysis Policy(string policy) => new("class C { }") { Policy = policy, Analyzers = [new PolicyAnalyzer()] };
}
