using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Fingerprints;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verifications;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>
/// A verification that a zone asks to be signed has no line among the signatures: a warning, because no compiler has keys.
/// </summary>
public sealed class AIP0303Tests
{
    private const string Junk = "1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP";
    private const string Asking = "[zone pricing]\nnamespaces = Contoso.Pricing\nsignatures = required\n";
    private const string Touching = "[AiGenerated(\"x\"), VERIFIED] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);";

    // Made by a key of the kind ed25519, over something else: the gate reads no more of it than its form.
    private static readonly string Signature = Repository.Read("docs/rules/AIP0303.md")
        .Split("kim@contoso.com 2026-11-03 - ")[1]
        .Split('\n')[0];

    public static TheoryData<string, string, string> Carriers => new()
    {
        { Touching, "M:C.M", "M" },
        { "[VERIFIED] class Inner { [AiGenerated(\"x\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1); }", "T:C.Inner", "Inner" },
        { "[AiGenerated(\"x\"), VERIFIED] decimal P => Contoso.Pricing.PriceEngine.Quote(1);", "P:C.P", "P" },
        {
            "void M() { Local(); [AiGenerated(\"x\"), VERIFIED] static decimal Local() => Contoso.Pricing.PriceEngine.Quote(1); }",
            "M:C.M/Local#0", "Local"
        },
        { "[AiGenerated(\"x\"), VERIFIED] decimal A = Contoso.Pricing.PriceEngine.Quote(1), B = 2;", "F:C.A;F:C.B", "A" },
    };

    [Theory]
    [MemberData(nameof(Carriers))]
    public async Task A_verification_is_reported_until_a_line_signs_it(string member, string identity, string name)
    {
        var code = Reviewed(member, identity);

        Assert.Equal(["AIP0303 " + name], await code.Findings());
        var properties = Assert.Single(await code.Run()).Properties;
        Assert.Equal(identity, properties[FindingProperties.Identity]);
        Assert.Equal("kim@contoso.com", properties[FindingProperties.Signer]);
        Assert.Equal("pricing", properties[FindingProperties.Zones]);
        Assert.Empty(await With(code, Line(identity, FingerprintOf(member, identity))).Findings());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    public async Task Where_no_zone_asks_nothing_is_missing(string signatures)
    {
        var policy = Asking.Replace("signatures = required", signatures.Length == 0 ? "" : "signatures = none", StringComparison.Ordinal);

        Assert.Empty(await (Reviewed(Touching, "M:C.M") with { Policy = policy }).Findings());
    }

    [Theory]
    [InlineData("M:C.N", "2026-11-03", null, null, "one with its fingerprint signs 'M:C.N'")]
    [InlineData("M:C.M", "2026-11-04", null, null, "signs another date (2026-11-04)")]
    [InlineData("M:C.M", "2026-11-03", "pricing", null, "signs another zone (pricing)")]
    [InlineData("M:C.M", "2026-11-03", null, "T-1", "signs another ticket (T-1)")]
    public async Task A_line_for_something_else_does_not_do(string identity, string on, string? zone, string? ticket, string said)
    {
        var line = Line(identity, FingerprintOf(Touching, "M:C.M"), on, zone, ticket);

        var found = Assert.Single(await With(Reviewed(Touching, "M:C.M"), line).Run());
        Assert.Equal((RuleIdsOf, DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Contains(said, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signatures = hardware", "is signed with a key of the kind ed25519, and the zone asks for a key on a device")]
    [InlineData("signatures = required\nsignature_algorithms = ecdsa, rsa", "and the zone's signature_algorithms are ecdsa, rsa")]
    public async Task A_key_of_another_kind_does_not_do(string keys, string said)
    {
        var code = With(Reviewed(Touching, "M:C.M"), Line("M:C.M", FingerprintOf(Touching, "M:C.M"))) with
        {
            Policy = Asking.Replace("signatures = required", keys, StringComparison.Ordinal),
        };

        Assert.Contains(said, Assert.Single(await code.Run()).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[AiGenerated(\"x\"), VERIFIED] decimal M() => 1;")]
    [InlineData("[VERIFIED] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);")]
    [InlineData("[AiGenerated(\"x\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"STATED\", Zone = \"accounts\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);")]
    [InlineData("[AiGenerated(\"x\")] decimal M() => Contoso.Pricing.PriceEngine.Quote(1);")]
    public async Task Nothing_is_said_of_a_verification_that_no_asking_zone_needs(string member) =>
        Assert.Empty(await Reviewed(member, "M:C.M").Findings());

    [Fact]
    public async Task A_stale_verification_is_renewed_before_it_is_signed() => Assert.Empty(await Code(Touching, Junk).Findings());

    [Fact]
    public async Task Of_two_reviewers_the_one_who_has_not_signed_is_named()
    {
        var member = Touching.Replace(
            "VERIFIED", "VERIFIED, HumanVerified(\"lee@contoso.com\", \"2026-11-03\", Fingerprint = \"STATED\")", StringComparison.Ordinal);
        var code = With(Reviewed(member, "M:C.M"), Line("M:C.M", FingerprintOf(member, "M:C.M")));

        Assert.Contains("by 'lee@contoso.com' has no line", Assert.Single(await code.Run()).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M:C.M", "is no signature; expected 'IDENTITY FINGERPRINT ZONE REVIEWER DATE TICKET SIGNATURE'")]
    [InlineData("=======", "left behind by a merge")]
    [InlineData("M:C.M " + Junk + " * kim@contoso.com 2026-11-31 - AAAA", "states no valid date")]
    [InlineData("M:C.M " + Junk + " * kim@contoso.com 2026-11-30 - AAAA", "The signature is none that ssh-keygen -Y sign makes")]
    public async Task A_line_that_is_no_signature_is_reported_at_its_place(string line, string said)
    {
        var code = new Analysis("")
        {
            AdditionalFiles = [File(
            "/src/", "# Signed\n" + line + "\n")],
            Analyzers = [new SignatureAnalyzer()]
        };

        var found = Assert.Single(await code.Run());
        Assert.Equal("AIP0303 /src/AiProvenance.Signatures:2", Analysis.Describe(found));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains(said, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_lists_and_one_that_cannot_be_read_are_told()
    {
        var code = new Analysis("")
        {
            AdditionalFiles = [File("/src/", ""), File("/src/a/", null)],
            Analyzers = [new SignatureAnalyzer()],
        };

        Assert.Equal(3, (await code.Run()).Length);
    }

    private static string RuleIdsOf => Core.Verdicts.RuleIds.UnsignedVerification;

    private static Analysis Reviewed(string member, string identity) => Code(member, FingerprintOf(member, identity));

    private static string FingerprintOf(string member, string identity) =>
        Fingerprinted.Of(Code(member, Junk).Compile(), "Contoso.Pricing").TryGetValue(identity, out var found) ? found.ToString() : Junk;

    private static Analysis With(Analysis code, string line) => code with { AdditionalFiles = [File("/src/", line + "\n")] };

    private static TextFile File(string folder, string? text) => new(folder + SignatureFile.FileName, text);

    private static Analysis Code(string member, string fingerprint) => new("using AiProvenance; class C { " +
        member.Replace("VERIFIED", "HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"STATED\")", StringComparison.Ordinal)
            .Replace("STATED", fingerprint, StringComparison.Ordinal) + " }")
    {
        Policy = Asking,
        Analyzers = [new UnsignedVerificationAnalyzer()],
    };

    private static string Line(
        string identity, string fingerprint, string on = "2026-11-03", string? zone = null, string? ticket = null)
    {
        var verification = new Verification("kim@contoso.com", on) { Fingerprint = fingerprint, Zone = zone, Ticket = ticket };
        var statement = SignedStatement.Of(identity, verification, out var problem);
        Assert.True(statement is not null, problem);
        return new SignatureLine(statement, SshSignature.Parse(Signature, out _)!).ToString();
    }
}
