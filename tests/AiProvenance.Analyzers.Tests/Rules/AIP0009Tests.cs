using System.Globalization;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>AI guidance is stale or untrusted.</summary>
public sealed class AIP0009Tests
{
    private const string Policy = """
        [zone pricing]
        namespaces = Contoso.Pricing
        max_guidance_age_days = 180
        untrusted_guidance = https://wiki.contoso.com/drafts/*
        """;

    private const string Stale = "AiGuidance(\"https://wiki.contoso.com/rounding\", LastUpdated = \"2023-02-11\")";
    private const string Fresh = "AiGuidance(\"https://wiki.contoso.com/rounding\", LastUpdated = \"2026-01-01\")";
    private const string Marked = "AiGenerated(\"Copilot\", On = \"2026-02-11\")";

    [Fact]
    public async Task Advice_from_an_outdated_page_stops_even_verified_code()
    {
        var analysis = await new Analysis($$"""
            using AiProvenance;

            class C
            {
                [{{Marked}}]
                [{{Stale}}]
                [HumanVerified("ann@contoso.com", "2026-02-12", Fingerprint = "FINGERPRINT")]
                void M() => Contoso.Pricing.PriceEngine.Quote(1);
            }
            """)
        { Policy = Policy }.WithFingerprint();

        var finding = Assert.Single(await analysis.Run());

        Assert.Equal("AIP0009 M", Analysis.Describe(finding));
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal(
            "'C.M' touches zone 'pricing' (PriceEngine.Quote) on unreliable guidance: " +
            "'https://wiki.contoso.com/rounding' was 1096 days old when relied on, and zone 'pricing' allows 180 days. " +
            "A person must check it and renew its [AiGuidance]",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_source_that_the_zone_does_not_trust_is_named() => Assert.Contains(
        "'https://wiki.contoso.com/drafts/7' matches 'https://wiki.contoso.com/drafts/*', which zone 'pricing' does not trust. ",
        await Message("[" + Marked + ", AiGuidance(\"https://wiki.contoso.com/drafts/7\", LastUpdated = \"2026-02-01\")] void M() => Contoso.Pricing.PriceEngine.Quote(1);"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[#, !] void M() => Contoso.Pricing.PriceEngine.Quote(1);")]
    [InlineData("[!] void M() => Contoso.Pricing.PriceEngine.Quote(1);")]
    [InlineData("[#] decimal P { [!] get => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[#] void M() { L(); [!] void L() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[#] void M() { System.Action a = [!] () => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[!] void M() { L(); [#] void L() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("void M() { L(); [!] void L() { K(); [#] void K() => Contoso.Pricing.PriceEngine.Quote(1); } }")]
    [InlineData("[#, !] void M() { L(); [#] void L() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[!] void M() { L(); [HumanAuthored(\"a@contoso.com\"), #] void L() => Contoso.Pricing.PriceEngine.Quote(1); }")]
    [InlineData("[!] class D { [HumanAuthored(\"a@contoso.com\")] class E { [#] void M() => Contoso.Pricing.PriceEngine.Quote(1); } }", false)]
    [InlineData("[#] void M() => Contoso.Pricing.PriceEngine.Quote(1); [!] void N() { }", false)]
    [InlineData("[#] void M() => Contoso.Pricing.PriceEngine.Quote(1); [#, !] void N() { }", false)]
    [InlineData("[#] void M() { Contoso.Pricing.PriceEngine.Quote(1); L(); [#, !] void L() { } }", false)]
    [InlineData("[#, HumanAuthored(\"a@contoso.com\"), !] void M() { }", false)]
    [InlineData("[HumanAuthored(\"a@contoso.com\"), !] void M() => Contoso.Pricing.PriceEngine.Quote(1);", false)]
    public async Task All_guidance_on_the_way_out_from_the_code_counts(string member, bool counts = true)
    {
        var source = "using AiProvenance; [" + Marked + ", ~] class C { " + member.Replace("#", Marked, StringComparison.Ordinal) + " }";
        var stale = source.Replace("!", Stale, StringComparison.Ordinal).Replace("~", Fresh, StringComparison.Ordinal);
        var fresh = source.Replace("!", Fresh, StringComparison.Ordinal).Replace("~", Fresh, StringComparison.Ordinal);

        Assert.Equal(counts, (await Rules(stale)).Contains("AIP0009"));
        Assert.DoesNotContain("AIP0009", await Rules(fresh));
    }

    [Fact]
    public async Task A_types_guidance_is_that_of_its_members() => Assert.Contains(
        "AIP0009",
        await Rules("using AiProvenance; [" + Marked + ", " + Stale + "] class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }"));

    [Fact]
    public async Task An_assemblys_guidance_is_that_of_its_code() => Assert.Contains(
        "AIP0009",
        await Rules(
            "using AiProvenance; [assembly: " +
                Marked +
                "] [assembly: " +
                Stale +
                "] class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }"));

    [Fact]
    public async Task Code_that_counts_as_AI_code_by_its_file_states_no_day() => Assert.Contains(
        "was last updated on 2026-01-01, but the mark (ai_provenance.origin of its file) does not state On, and zone",
        await Message("[" + Fresh + "] void M() => Contoso.Pricing.PriceEngine.Quote(1);", "[*.cs]\nai_provenance.origin = generated"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Code_that_touches_nothing_relies_on_what_it_likes() =>
        Assert.Empty(await Rules("using AiProvenance; class C { [" + Marked + ", " + Stale + "] void M() { } }"));

    private static async Task<string> Message(string member, string? editorConfig = null) =>
        Assert.Single(
            await new Analysis("using AiProvenance; class C { " + member + " }") { Policy = Policy, EditorConfig = editorConfig }.Run(),
            finding => finding.Id == "AIP0009").GetMessage(CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<string>> Rules(string source) =>
        (await new Analysis(source) { Policy = Policy }.Run()).Select(finding => finding.Id);
}
