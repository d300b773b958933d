using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>This person may not verify or claim this code.</summary>
public sealed class AIP0004Tests
{
    private const string Head = "'C.M' touches zone 'pricing' (PriceEngine.Quote) verified by the wrong person: ";

    [Theory]
    [InlineData("dana@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("DANA@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("dependabot[bot]", "a tool may not verify code")]
    [InlineData("build-7@pricing.contoso.com", "a tool may not verify code")]
    [InlineData("dana+review@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("\uFF44\uFF41\uFF4E\uFF41@contoso.com", "whoever prompted the code may not verify it")]
    public async Task Whoever_prompted_it_or_a_tool_may_not_verify(string by, string why) => Assert.Equal(
        Head + "the [HumanVerified] by '" + by + "' is ignored: " + why + ". A person must review it",
        await (await Signed(by, reviewers: null)).Message());

    [Theory]
    [InlineData("ci@pricing.contoso.com")]
    [InlineData("claude@pricing.contoso.com")]
    [InlineData("ai-reviewer@pricing.contoso.com")]
    [InlineData("lead.developer@pricing.contoso.com")]
    public async Task An_address_of_a_tool_or_a_role_counts_only_where_the_zone_lists_it(string by)
    {
        Assert.Contains(
            "the [HumanVerified] by '" + by + "' is ignored: that address reads like a tool, a machine or a role; " +
                "list it under reviewers if it is a person's. ",
            await (await Signed(by, "*@pricing.contoso.com")).Message(),
            StringComparison.Ordinal);
        Assert.Empty(await (await Signed(by, "*@pricing.contoso.com, " + by)).Run());
    }

    [Theory]
    [InlineData("Ann Lee <ann@fabrikam.com>")]
    [InlineData("ann@pricing.contoso.com.fabrikam.com")]
    public async Task A_display_name_puts_nobody_on_the_list(string by) =>
        Assert.Equal(["AIP0004 M"], await (await Signed(by, "*@pricing.contoso.com, Ann Lee")).Findings());

    [Fact]
    public async Task Someone_who_is_not_on_the_zones_list_may_not_verify() => Assert.Equal(
        Head + "the [HumanVerified] by 'bob@contoso.com' is ignored: zone 'pricing' does not list that person under reviewers. " +
            "A person of *@pricing.contoso.com must review it",
        await (await Signed("bob@contoso.com", "*@pricing.contoso.com")).Message());

    [Fact]
    public async Task Someone_on_the_list_may() =>
        Assert.Empty(await (await Signed("ann@pricing.contoso.com", "*@pricing.contoso.com")).Run());

    [Fact]
    public async Task A_wrong_signature_is_reported_at_the_declaration() =>
        Assert.Equal(["AIP0004 M"], await (await Signed("Copilot", reviewers: null)).Findings());

    [Fact]
    public async Task A_tools_claim_of_authorship_says_who_must_do_what() => Assert.Equal(
        "'C.M' touches built-in zone 'pricing' (PriceEngine.Quote) under an invalid claim: " +
        "the [HumanAuthored] by 'Codex' is ignored: a tool may not claim code as a person's work. " +
        "Its author must claim it, or it must go and a person must review the code",
        await new Analysis("""
            using AiProvenance;

            [AiGenerated("Copilot")]
            class C
            {
                [HumanAuthored("Codex")]
                void M() => Contoso.Pricing.PriceEngine.Quote(1);
            }
            """).Message());

    private static Task<Analysis> Signed(string by, string? reviewers) => new Analysis($$"""
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            [AiGenerated("Copilot", PromptedBy = "dana@contoso.com")]
            [HumanVerified("{{by}}", "2026-01-02", Fingerprint = "FINGERPRINT")]
            void M() => PriceEngine.Quote(1);
        }
        """)
    {
        Policy = "[policy]\nbot_identities = build-*\n[zone pricing]\nnamespaces = Contoso.Pricing\n" +
            (reviewers is null ? "" : "reviewers = " + reviewers),
    }.WithFingerprint();
}
