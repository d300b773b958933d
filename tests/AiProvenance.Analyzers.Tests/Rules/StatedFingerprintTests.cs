using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Fingerprints;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>AIP0002 and AIP0005 in code that touches no zone: other projects believe what its verifications state.</summary>
public sealed class StatedFingerprintTests
{
    private const string Junk = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";

    public static TheoryData<string, string> Stale => new()
    {
        { "[AiGenerated(\"x\"), VERIFIED] public static decimal Half(decimal d) => d / 2;", "Half" },
        { "[AiAssisted(\"x\"), VERIFIED] public decimal Digits { get; set; }", "Digits" },
        { "public decimal Rate { [AiGenerated(\"x\"), VERIFIED] get => 1; set { } }", "get" },
        { "[AiGenerated(\"x\"), VERIFIED] public class Inner { }", "Inner" },
        { "[VERIFIED] public class Inner { [AiGenerated(\"x\")] public int Number; }", "Inner" },
        { "[AiGenerated(\"x\"), VERIFIED] public const int Low = 1, High = 2;", "Low" },
        { "public void M() { Local(); [AiGenerated(\"x\"), VERIFIED] static void Local() { } }", "Local" },
        { "[AiGenerated(\"x\"), HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"STATED\", Zone = \"elsewhere\")] public void M() { }", "M" },
    };

    [Theory]
    [MemberData(nameof(Stale))]
    public async Task A_fingerprint_of_other_code_is_stale(string member, string name) =>
        Assert.Equal(["AIP0002 " + name], await Stated(member, Junk).Findings());

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("2:ABC")]
    public async Task A_fingerprint_that_is_none_is_malformed(string stated) => Assert.Equal(
        ["AIP0005 Half"], await Stated(
            "[AiGenerated(\"x\"), VERIFIED] public static decimal Half(decimal d) => d / 2;", stated).Findings());

    [Fact]
    public async Task The_fingerprint_of_the_code_is_silent_until_the_code_changes()
    {
        const string Member = "[AiGenerated(\"x\"), VERIFIED] public static decimal Half(decimal d) => d / 2;";
        var fingerprint = Fingerprinted.Of(Stated(Member, Junk).Compile(), "Contoso.Pricing")["M:Rounding.Half(System.Decimal)"].ToString();
        var signed = Stated(Member, fingerprint);
        Assert.Empty(await signed.Findings());
        var changed = signed with { Source = signed.Source.Replace("d / 2", "d / 3", StringComparison.Ordinal) };
        Assert.Equal(["AIP0002 Half"], await changed.Findings());
    }

    [Theory]
    [InlineData("[VERIFIED] public static decimal Half(decimal d) => d / 2;")]
    [InlineData("[VERIFIED] public class Inner { public int Number; } [AiGenerated(\"x\")] public int Other;")]
    [InlineData("[AiGenerated(\"x\"), PendingReview(\"STATED\")] public static decimal Half(decimal d) => d / 2;")]
    public async Task Code_that_people_wrote_and_requests_are_not_compared(string member) =>
        Assert.Empty(await Stated(member, Junk).Findings());

    [Fact]
    public async Task Code_that_touches_a_zone_is_told_once()
    {
        var analysis = Stated("[AiGenerated(\"x\"), VERIFIED] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);", Junk);
        Assert.Equal(
            ["AIP0002 M"], await (analysis with { Analyzers = [new VerificationAnalyzer(), new StatedFingerprintAnalyzer()] }).Findings());
    }

    private static Analysis Stated(string member, string fingerprint) => new("using AiProvenance; public class Rounding { " +
        member.Replace("VERIFIED", "HumanVerified(\"kim@contoso.com\", \"2026-01-02\", Fingerprint = \"STATED\")", StringComparison.Ordinal)
            .Replace("STATED", fingerprint, StringComparison.Ordinal) + " }")
    {
        Analyzers = [new StatedFingerprintAnalyzer()],
    };
}
