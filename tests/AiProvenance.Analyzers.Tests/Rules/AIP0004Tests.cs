using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>This person may not verify or claim this code.</summary>
public sealed class AIP0004Tests
{
    private const string Head = "'C.M' is AI-generated (Copilot) and touches critical zone 'pricing' (PriceEngine.Quote); ";

    private const string Other = "Someone who may verify it must review it and add a [HumanVerified] of their own. ";

    private const string PersonNotTool = "This has to be done by a person, not by the tool that wrote the code.";

    [Theory]
    [InlineData("dana@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("DANA@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("dependabot[bot]", "a tool may not verify code")]
    [InlineData("build-7@pricing.contoso.com", "a tool may not verify code")]
    [InlineData("dana+review@contoso.com", "whoever prompted the code may not verify it")]
    [InlineData("\uFF44\uFF41\uFF4E\uFF41@contoso.com", "whoever prompted the code may not verify it")]
    public async Task Whoever_prompted_it_or_a_tool_may_not_verify(string by, string why) => Assert.Equal(
        Head + "the [HumanVerified] by '" + by + "' of 2026-01-02 does not count, because " + why + ". " + Other + PersonNotTool,
        await (await Signed(by, reviewers: null)).Message());

    [Theory]
    [InlineData("ci@pricing.contoso.com")]
    [InlineData("claude@pricing.contoso.com")]
    [InlineData("ai-reviewer@pricing.contoso.com")]
    [InlineData("lead.developer@pricing.contoso.com")]
    public async Task An_address_of_a_tool_or_a_role_counts_only_where_the_zone_lists_it(string by)
    {
        Assert.Contains(
            "because '" + by + "' reads like the address of a tool, a machine or a role; list it under reviewers if it is a person's. " + Other,
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
        Head + "the [HumanVerified] by 'bob@contoso.com' of 2026-01-02 does not count in zone 'pricing', because only its reviewers (*@pricing.contoso.com) may verify there. " +
            Other + PersonNotTool,
        await (await Signed("bob@contoso.com", "*@pricing.contoso.com")).Message());

    [Fact]
    public async Task Someone_on_the_list_may() =>
        Assert.Empty(await (await Signed("ann@pricing.contoso.com", "*@pricing.contoso.com")).Run());

    [Fact]
    public async Task A_wrong_signature_is_reported_at_the_declaration() =>
        Assert.Equal(["AIP0004 M"], await (await Signed("Copilot", reviewers: null)).Findings());

    [Fact]
    public async Task A_tools_claim_of_authorship_says_who_must_do_what() => Assert.Equal(
        "'C.M' is claimed as human work inside AI-generated code (Copilot) and touches built-in critical zone 'pricing' (PriceEngine.Quote); " +
        "the [HumanAuthored] by 'Codex' does not count, because a tool may not claim code as a person's work. " +
        "Its author must claim it in their own name, or, if a tool wrote it, the claim must go and someone must review and verify it. " +
            PersonNotTool,
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
