using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Who may say [HumanAuthored] of code inside an AI scope that touches a zone.</summary>
public sealed class ClaimTests
{
    private const string Policy = """
        [policy]
        bot_identities = build-*
        [zone pricing]
        namespaces = Contoso.Pricing
        reviewers = *@pricing.contoso.com
        [zone accounts]
        namespaces = Contoso.Accounts
        applies_to = generated
        """;

    [Theory]
    [InlineData("Copilot")]
    [InlineData("build-agent")]
    [InlineData("TODO")]
    [InlineData("you@example.com")]
    [InlineData("")]
    [InlineData("ann@contoso.com")]
    public async Task A_tool_a_placeholder_or_someone_off_the_list_may_not(string by) =>
        Assert.Equal(["AIP0004 M"], await Claimed(by, "PriceEngine.Quote(1)").Findings());

    [Theory]
    [InlineData("ann@pricing.contoso.com")]
    [InlineData("ANN@PRICING.CONTOSO.COM")]
    public async Task Someone_on_the_list_may(string by) => Assert.Empty(await Claimed(by, "PriceEngine.Quote(1)").Findings());

    [Fact]
    public async Task A_claim_of_code_that_touches_no_zone_is_nobodys_business() =>
        Assert.Empty(await Claimed("Copilot", "System.GC.Collect()").Findings());

    [Fact]
    public async Task A_claim_is_judged_only_where_the_zone_applies_to_what_it_is_carved_from()
    {
        const string Touch = "System.GC.KeepAlive(new Contoso.Accounts.Customer())";

        Assert.Empty(await Claimed("Copilot", Touch, "AiAssisted").Findings());
        Assert.Equal(["AIP0004 M"], await Claimed("Copilot", Touch).Findings());
    }

    [Fact]
    public async Task The_inner_of_two_claims_counts() => Assert.Equal(
        ["AIP0004 N"],
        await Analysis.Findings(
            """
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot")]
            class A
            {
                [HumanAuthored("ann@pricing.contoso.com")]
                class B
                {
                    void M() => PriceEngine.Quote(1);
                    [HumanAuthored("bob@contoso.com")] void N() => PriceEngine.Quote(1);
                }
            }
            """,
            Policy));

    [Fact]
    public async Task The_inner_of_two_claims_may_set_the_outer_right() => Assert.Equal(
        ["AIP0004 M"],
        await Analysis.Findings(
            """
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot"), System.Obsolete]
            class A
            {
                [HumanAuthored("bob@contoso.com")]
                class B
                {
                    void M() => PriceEngine.Quote(1);
                    [HumanAuthored("ann@pricing.contoso.com")] void N() => PriceEngine.Quote(1);
                }
            }
            """,
            Policy));

    [Fact]
    public async Task A_mark_inside_a_claim_is_AI_code_again() => Assert.Equal(
        ["AIP0001 N"],
        await Analysis.Findings(
            """
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot")]
            class A
            {
                [HumanAuthored("ann@pricing.contoso.com")]
                class B
                {
                    void M() => PriceEngine.Quote(1);
                    [AiAssisted("Copilot")] void N() => PriceEngine.Quote(1);
                }
            }
            """,
            Policy));

    private static Analysis Claimed(string by, string touch, string mark = "AiGenerated") => new($$"""
        using AiProvenance;
        using Contoso.Pricing;

        [{{mark}}("Copilot")]
        class C
        {
            [HumanAuthored("{{by}}")]
            void M() => {{touch}};
        }
        """)
    { Policy = Policy };
}
