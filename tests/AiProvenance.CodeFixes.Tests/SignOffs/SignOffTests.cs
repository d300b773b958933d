using AiProvenance.CodeFixes.SignOffs;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.SignOffs;

/// <summary>What a signature writes.</summary>
public sealed class SignOffTests
{
    private const string Signed = "HumanVerified(\"dana@contoso.com\", \"2026-03-04\", Fingerprint = \"1:F\")";
    private const string Old = "Fingerprint = \"1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA\"";

    [Fact]
    public async Task A_verification_is_inserted_on_its_own_line_and_satisfies_the_gate()
    {
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source("[AiGenerated(\"x\")] // by a tool"));

        Assert.Equal(Source("[AiGenerated(\"x\")] // by a tool\n    [" + Signed + "]"), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task Unmarked_code_that_counts_as_AIs_is_verified_like_marked_code()
    {
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\ndefault_origin = generated\n");
        var document = scenario.Add(Source("// by nobody knows whom"));

        Assert.Equal(Source("// by nobody knows whom\n    [" + Signed + "]"), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.DoesNotContain(
            await scenario.Findings(), static finding =>
                finding.Location.SourceTree!.FilePath.EndsWith("Code.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[HumanVerified(\"dana@contoso.com\", \"2025-01-02\", " + Old + ")]", "[" + Signed + "]")]
    [InlineData(
        "[HumanVerified(on: \"2025-01-02\", by: \"dana@contoso.com\", " + Old + ")]",
        "[HumanVerified(on: \"2026-03-04\", by: \"dana@contoso.com\", Fingerprint = \"1:F\")]")]
    [InlineData("[HumanVerified(\"Dana Reyes <dana@contoso.com>\", \"2025-01-02\", " + Old + ")]", "[" + Signed + "]")]
    [InlineData("[HumanVerified(\"dana@contoso.com\", \"2025-01-02\")]", "[" + Signed + "]")]
    [InlineData(
        "[HumanVerified(\n        \"dana@contoso.com\", // me\n        \"2025-01-02\",\n        Notes = \"Rounding\",\n        " +
            Old +
            ")]",
        "[HumanVerified(\n        \"dana@contoso.com\", // me\n        \"2026-03-04\",\n        Notes = \"Rounding\",\n        Fingerprint = \"1:F\")]")]
    [InlineData(
        "[HumanVerified(\"dana@contoso.com\", \"2025-01-02\", " +
            Old +
            ")]\n    [HumanVerified(\"dana@contoso.com\", \"2025-01-01\", " +
            Old +
            ")]",
        "[" + Signed + "]")]
    public async Task A_verification_of_ones_own_is_renewed_and_keeps_what_else_it_says(string old, string renewed)
    {
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source("[AiGenerated(\"x\")]\n    " + old));

        Assert.Equal(Source("[AiGenerated(\"x\")]\n    " + renewed), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task Somebody_elses_stale_verification_stays_for_them()
    {
        const string Others = "[AiGenerated(\"x\")]\n    [HumanVerified(\"omar@contoso.com\", \"2025-01-02\", " + Old + ")]";
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source(Others));

        Assert.Equal(Given.Plain(Source(Others + "\n    [" + Signed + "]")), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
    }

    [Theory]
    [InlineData("[PendingReview(\"1:X\", RequestedBy = \"omar\")] // please", "[" + Signed + "] // please")]
    [InlineData("[PendingReview(\"1:X\", Zone = \"pricing\")]\n    [PendingReview(\"1:Y\")]", "[" + Signed + "]")]
    [InlineData("[System.Obsolete, PendingReview(\"1:X\")]", "[System.Obsolete]\n    [" + Signed + "]")]
    public async Task A_request_becomes_the_verification(string request, string completed)
    {
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source("[AiGenerated(\"x\")]\n    " + request));

        Assert.Equal(Source("[AiGenerated(\"x\")]\n    " + completed), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Empty(await scenario.Findings());
        await scenario.AssertCompiles();
    }

    [Fact]
    public async Task A_request_that_waits_for_a_second_person_stays()
    {
        const string Pending = "[AiGenerated(\"x\")]\n    [PendingReview(\"1:X\")]";
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\nrequired_reviews = 2\n");
        var document = scenario.Add(Source(Pending));

        Assert.Equal(Source(Pending + "\n    [" + Signed + "]"), Given.Plain(await scenario.ApplyFirst(document)));
        Assert.Equal(["AIP0003"], await scenario.Ids());
        Assert.Empty(await scenario.Offers(document));
    }

    [Fact]
    public async Task A_signature_speaks_for_its_zone_where_another_waits_for_somebody_else()
    {
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\n[zone accounts]\nnamespaces = Shop.Accounts\nreviewers = omar@contoso.com\n");
        var document = scenario.Add(Source("[AiGenerated(\"x\")]", "Shop.Pricing.Price.Of(Shop.Accounts.Account.Close(1))"));

        Assert.Contains(
            "Fingerprint = \"1:F\", Zone = \"pricing\")]", Given.Plain(await scenario.ApplyFirst(document)), StringComparison.Ordinal);
        Assert.Contains(
            "accounts",
            Assert.Single(await scenario.Findings()).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Empty(await scenario.Offers(document));
    }

    [Fact]
    public async Task One_signature_speaks_for_all_zones_that_the_reviewer_may_verify()
    {
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source("[AiGenerated(\"x\")]", "Shop.Pricing.Price.Of(Shop.Accounts.Account.Close(1))"));

        Assert.Equal(
            "Sign off 'C.M' as dana@contoso.com for zones 'pricing' and 'accounts'", Assert.Single(await scenario.Titles(document)));
        _ = await scenario.ApplyFirst(document);
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task A_ticket_is_left_for_the_person_to_state_and_the_build_stops_until_then()
    {
        using var scenario = Given.SignOff(
            policy: "[zone pricing]\nnamespaces = Shop.Pricing\nticket_pattern = PRC-[0-9]+\ncriteria = rounding was checked.\n");
        var document = scenario.Add(Source("[AiGenerated(\"x\")]"));

        Assert.Equal(
            "Sign off 'C.M' as dana@contoso.com for zone 'pricing' (attesting: rounding was checked; it counts once you have stated the Ticket)",
            Assert.Single(await scenario.Titles(document)));
        Assert.Contains(
            "Fingerprint = \"1:F\", Ticket = \"\")]", Given.Plain(await scenario.ApplyFirst(document)), StringComparison.Ordinal);
        Assert.Equal(["AIP0005"], await scenario.Ids());

        await scenario.Edit(document, "Ticket = \"\"", "Ticket = \"PRC-7\"");
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task A_ticket_that_is_stated_is_kept()
    {
        using var scenario = Given.SignOff(policy: "[zone pricing]\nnamespaces = Shop.Pricing\nticket_pattern = PRC-[0-9]+\n");
        var document = scenario.Add(
            Source("[AiGenerated(\"x\")]\n    [HumanVerified(\"dana@contoso.com\", \"2025-01-02\", Ticket = \"PRC-1\", " + Old + ")]"));

        Assert.Contains(
            "\"2026-03-04\", Ticket = \"PRC-1\", Fingerprint = \"1:F\")]",
            Given.Plain(await scenario.ApplyFirst(document)),
            StringComparison.Ordinal);
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task Line_ends_stay_as_they_are()
    {
        using var scenario = Given.SignOff();
        var document = scenario.Add(Source("[AiGenerated(\"x\")]").Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(
            Source("[AiGenerated(\"x\")]\n    [" + Signed + "]").Replace("\n", "\r\n", StringComparison.Ordinal),
            Given.Plain(await scenario.ApplyFirst(document)));
    }

    [Fact]
    public async Task A_file_of_several_target_frameworks_is_signed_once_in_each()
    {
        using var scenario = Given.SignOff();
        var older = scenario.Add(scenario.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", Source("[AiGenerated(\"x\")]"));
        var newer = scenario.Add(scenario.AddProject("Shop(net10.0)", "NET10_0"), "C.cs", Source("[AiGenerated(\"x\")]"));

        Assert.Equal(Source("[AiGenerated(\"x\")]\n    [" + Signed + "]"), Given.Plain(await scenario.ApplyFirst(older)));
        Assert.Equal(await scenario.Text(older), await scenario.Text(newer));
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public async Task One_signature_is_for_both_frameworks_where_names_mean_other_things()
    {
        const string Aliased =
            "#if NET8_0\nusing Critical = Shop.Pricing.Price;\n#else\nusing Critical = Shop.Accounts.Account;\n#endif\n" +
            "class C { [AiProvenance.AiGenerated(\"x\")] int M() => typeof(Critical).Name.Length; }\n";
        using var scenario = Given.SignOff();
        var older = scenario.Add(scenario.AddProject("Shop(net8.0)", "NET8_0"), "C.cs", Aliased);
        var newer = scenario.Add(scenario.AddProject("Shop(net10.0)", "NET10_0"), "C.cs", Aliased);

        Assert.Equal(["Sign off 'C.M' as dana@contoso.com for zones 'pricing' and 'accounts'"], await scenario.Titles(older));
        Assert.Contains("Fingerprint = \"1:F, 1:F\")]", Given.Plain(await scenario.ApplyFirst(older)), StringComparison.Ordinal);
        Assert.Equal(await scenario.Text(older), await scenario.Text(newer));
        Assert.Empty(await scenario.Findings());
    }

    [Fact]
    public void There_is_no_way_to_sign_everything_at_once()
    {
        foreach (var fixer in new CodeFixProvider[] { new SignOffFixer(), new SignOffTheWholeTypeFixer() })
            Assert.Empty(fixer.GetFixAllProvider()!.GetSupportedFixAllDiagnosticIds(fixer));
    }

    private static string Source(string attributes, string body = "Shop.Pricing.Price.Of(1)") =>
        $$"""
        using AiProvenance;
        class C
        {
            {{attributes}}
            int M() => {{body}};
        }

        """;
}
