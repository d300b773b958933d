using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>All marks around code count together: a closer one adds facts, and takes none away.</summary>
public sealed class MarksAddUpTests
{
    private const string Touch = " void M() => PriceEngine.Quote(1); ";
    private const string Outer = "AiGenerated(\"Copilot\", PromptedBy = \"kim@contoso.com\", On = \"2026-02-11\")";
    private const string Reviewed = "HumanVerified(\"kim@contoso.com\", \"2026-03-01\", Fingerprint = \"FINGERPRINT\")";

    private const string TooEarly = "HumanVerified(\"pat@contoso.com\", \"2026-01-01\", Fingerprint = \"FINGERPRINT\")";

    /// <summary>A bare mark (<c>#</c>) and a review (<c>!</c>) on code inside what has another mark (<c>@</c>).</summary>
    public static TheoryData<string, string?> Inside => new()
    {
        { "[@] class C { [#, !]" + Touch + "}", null },
        { "[@] class C { [#] class D { [!]" + Touch + "} }", null },
        { "[@] class C { class D { [#, !]" + Touch + "} }", null },
        { "[assembly: @] class C { [#, !]" + Touch + "}", null },
        { "[module: @] [#] class C { [!]" + Touch + "}", null },
        { "class C { [@] decimal P { [#, !] get => PriceEngine.Quote(1); } }", null },
        { "class C { [@] void M() { [#, !] void L() => PriceEngine.Quote(1); L(); } }", null },
        { "class C { [@] void M() { System.Action a = [#, !] () => PriceEngine.Quote(1); } }", null },
        { "class C { [@] void M() { void K() { [#, !] void L() => PriceEngine.Quote(1); L(); } K(); } }", null },
        { "class C { [@] System.Action A = [#, !] () => PriceEngine.Quote(1); }", null },
        { "[@] partial class C { } partial class C { [#, !]" + Touch + "}", null },
        { "[@] class C { [!]" + Touch + "}", "[*.cs]\nai_provenance.origin = assisted" },
        { "[assembly: @] class C { [!]" + Touch + "}", "[*.cs]\nai_provenance.origin = generated" },
        { "[@] class C { [HumanAuthored(\"Copilot\")] class D { [#, !]" + Touch + "} }", null },
        { "[@] class C { [HumanAuthored(\"ann@contoso.com\")] [#] class D { [!]" + Touch + "} }", null },
        { "class C { [@, #, !]" + Touch + "}", null },
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task Whoever_prompted_what_is_around_may_not_verify(string source, string? editorConfig) =>
        Assert.Contains(await Rules(source, "AiAssisted(\"Claude\")", "", editorConfig), static rule => rule == "AIP0004");

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task What_was_written_before_the_mark_around_it_is_too_early(string source, string? editorConfig) => Assert.Contains(
        await Rules(source.Replace("!", TooEarly, StringComparison.Ordinal), "AiGenerated(\"Claude\")", "", editorConfig),
        static rule => rule == "AIP0005");

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task A_closer_advice_does_not_make_generated_code_assisted(string source, string? editorConfig) =>
        Assert.NotEmpty(await Rules(
            source.Replace(", !", "", StringComparison.Ordinal).Replace("[!]", "", StringComparison.Ordinal),
            "AiAssisted(\"Claude\")",
            "applies_to = generated\n",
            editorConfig));

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task Every_mark_states_what_the_zone_requires_but_a_whole_files(string source, string? editorConfig) => Assert.Equal(
        editorConfig is null,
        (await Rules(source, "AiGenerated(\"Claude\")", "required_marks = PromptedBy\n", editorConfig)).Contains("AIP0101"));

    [Fact]
    public async Task The_message_names_every_tool() => Assert.StartsWith(
        "'C.M' (AI-generated, Claude, Copilot) touches ",
        await Store("[AiGenerated(\"Copilot\")] class C { [AiAssisted(\"Claude\")]" + Touch + "}").Message(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[@] class C { [HumanAuthored(\"ann@contoso.com\")] class D { [#, !]" + Touch + "} }")]
    [InlineData("[assembly: @] [HumanAuthored(\"ann@contoso.com\")] class C { [#, !]" + Touch + "}")]
    [InlineData("[@] class C { } class D { [#, !]" + Touch + "}")]
    [InlineData("class C { [@] void N() { } [#, !]" + Touch + "}")]
    [InlineData("class C { [@] decimal P { set { } } [#, !]" + Touch + "}")]
    public async Task What_is_beyond_a_persons_claim_or_beside_the_code_is_not_held_against_it(string source) =>
        Assert.Empty(await Rules(source, "AiGenerated(\"Claude\")", ""));

    [Fact]
    public async Task The_policys_default_is_left_behind_by_the_first_mark() => Assert.StartsWith(
        "'C.M' (AI-assisted, Claude) touches ",
        await (Store("class C { [AiAssisted(\"Claude\")]" + Touch + "}") with
        {
            Policy = "[policy]\nbuiltin_zones = true\ndefault_origin = generated\n",
        }).Message(),
        StringComparison.Ordinal);

    // Reviewed by Kim with the right fingerprint.
    private static async Task<string[]> Rules(string source, string mark, string keys, string? editorConfig = null)
    {
        var unsigned = Store(source
            .Replace("@]", Outer + "]", StringComparison.Ordinal)
            .Replace("@,", Outer + ",", StringComparison.Ordinal)
            .Replace("#", mark, StringComparison.Ordinal)
            .Replace("!", Reviewed, StringComparison.Ordinal)) with
        {
            EditorConfig = editorConfig,
            Policy = "[policy]\nbuiltin_zones = true\n" + keys,
        };
        var fingerprint = (await (unsigned with { Policy = null }).Run())
            .Select(static finding => finding.Properties.GetValueOrDefault(FindingProperties.Fingerprint))
            .FirstOrDefault(static stated => stated is not null);
        return [.. (await unsigned.With(fingerprint ?? "").Run()).Select(static finding => finding.Id)];
    }

    private static Analysis Store(string source) => new("using AiProvenance;\nusing Contoso.Pricing;\n" + source);
}
