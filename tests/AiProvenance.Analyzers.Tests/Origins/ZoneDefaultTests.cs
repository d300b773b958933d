using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>What unmarked code counts as, the zone that it touches says, else the policy.</summary>
public sealed class ZoneDefaultTests
{
    private const string Code = """
        using AiProvenance;
        using Contoso.Pricing;

        class C
        {
            void Prices() => PriceEngine.Quote(1);
            void Customers() => System.GC.KeepAlive(new Contoso.Accounts.Customer());
            void Neither() { }
        }
        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "generated", "", "AIP0001 Prices")]
    [InlineData("", "", "assisted", "AIP0001 Customers")]
    [InlineData("", "assisted", "generated", "AIP0001 Prices", "AIP0001 Customers")]
    [InlineData("generated", "", "", "AIP0001 Prices", "AIP0001 Customers")]
    [InlineData("generated", "human", "", "AIP0001 Customers")]
    [InlineData("human", "generated", "", "AIP0001 Prices")]
    public async Task A_zones_own_word_counts_before_the_policys(
        string policy, string pricing, string accounts, params string[] findings) =>
        Assert.Equal(findings, await Analysis.Findings(Code, Policy(policy, pricing, accounts)));

    [Theory]
    [InlineData("generated", "assisted", "'C.Prices' (AI-generated, default_origin in the policy)")]
    [InlineData("assisted", "generated", "'C.Prices' (AI-assisted, default_origin in the policy)")]
    public async Task The_message_says_what_holds_in_the_zone(string pricing, string accounts, string message) => Assert.StartsWith(
        message,
        (await new Analysis(Code) { Policy = Policy("", pricing, accounts) }.Run())[0].GetMessage(null),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AiAssisted(\"Codex\")", "AIP0001 Prices", "AIP0001 Customers")]
    [InlineData("HumanAuthored(\"ann@contoso.com\")")]
    [InlineData("HumanAuthored(\"Copilot\")", "AIP0004 Prices")]
    public async Task A_mark_or_a_claim_takes_its_place(string attribute, params string[] findings) => Assert.Equal(
        findings,
        await Analysis.Findings(
            Code.Replace("class C", "[" + attribute + "] class C", StringComparison.Ordinal), Policy("", "generated", "")));

    [Fact]
    public async Task A_zone_that_applies_to_generated_code_leaves_assisted_alone() => Assert.Empty(
        await Analysis.Findings(Code, Policy("", "assisted\napplies_to = generated", "")));

    [Fact]
    public async Task Code_that_a_zone_only_reaches_answers_to_it_as_well() => Assert.Equal(
        ["AIP0008 Shows"],
        await (new Analysis(
            "class C { void Shows() => Helper.Quote(); } [AiProvenance.HumanAuthored(\"a@contoso.com\")] class Helper { public static void Quote() => Contoso.Pricing.PriceEngine.Quote(1); }") with
        {
            Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\ndefault_origin = generated\n",
            Analyzers = [new ReachAnalyzer()],
        }).Findings());

    private static string Policy(string policy, string pricing, string accounts) =>
        "[policy]\n" + Line(policy) +
        "[zone pricing]\nnamespaces = Contoso.Pricing\n" + Line(pricing) +
        "[zone accounts]\nnamespaces = Contoso.Accounts\n" + Line(accounts);

    private static string Line(string origin) => origin.Length == 0 ? "" : "default_origin = " + origin + "\n";
}
