using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Verification has expired.</summary>
public sealed class AIP0006Tests
{
    [Fact]
    public async Task A_verification_older_than_the_zone_allows_is_reported()
    {
        var analysis = await Signed(asOf: "2026-04-03");

        Assert.Equal(["AIP0006 M"], await analysis.Findings());
        Assert.Equal(
            "'C.M' touches zone 'pricing' (PriceEngine.Quote) with an expired verification: " +
            "the [HumanVerified] by 'ann@contoso.com' is 91 days old, and zone 'pricing' allows 90 days. A person must review and renew it",
            await analysis.Message());
    }

    [Theory]
    [InlineData("2026-04-02")]
    [InlineData("")]
    [InlineData("no date")]
    public async Task One_that_is_young_enough_or_that_no_date_is_held_against_is_not(string asOf) =>
        Assert.Empty(await (await Signed(asOf)).Run());

    private static Task<Analysis> Signed(string asOf) => new Analysis("""
        using AiProvenance;

        class C
        {
            [AiGenerated("Copilot")]
            [HumanVerified("ann@contoso.com", "2026-01-02", Fingerprint = "FINGERPRINT")]
            void M() => Contoso.Pricing.PriceEngine.Quote(1);
        }
        """)
    {
        Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nmax_review_age_days = 90",
        Properties = [("AiProvenanceAsOf", asOf)],
    }.WithFingerprint();
}
