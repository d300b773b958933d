using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Verdicts;

namespace AiProvenance.Core.Tests.Verdicts;

/// <summary>AIP0303 in <c>check</c>: what a zone asks of signatures.</summary>
public sealed class UnsignedTests
{
    private const string Ed25519 = "ssh-ed25519";
    private const string Rsa = "ssh-rsa";
    private const string Device = "sk-ssh-ed25519@openssh.com";

    [Theory]
    [InlineData("none", "", null, null, true)]
    [InlineData("required", "", null, null, false)]
    [InlineData("required", "", Ed25519, null, true)]
    [InlineData("required", "", Rsa, null, true)]
    [InlineData("required", "", "future-key", null, true)]
    [InlineData("required", "ed25519, ed25519-sk", Ed25519, null, true)]
    [InlineData("required", "ed25519, ed25519-sk", Rsa, null, false)]
    [InlineData("required", "ed25519", "future-key", null, false)]
    [InlineData("required", "ed25519", Device, 1, false)]
    [InlineData("hardware", "", Ed25519, null, false)]
    [InlineData("hardware", "", Device, 1, true)]
    [InlineData("hardware", "", Device, 5, true)]
    [InlineData("hardware", "", Device, 0, false)]
    [InlineData("hardware", "", Device, 4, false)]
    [InlineData("hardware", "", Device, null, false)]
    [InlineData("hardware", "ecdsa-sk", Device, 1, false)]
    public void A_verification_counts_only_with_the_signature_that_its_zone_asks_for(
        string signatures, string algorithms, string? keyType, int? flags, bool counts)
    {
        var zone = Zone($"signatures = {signatures}\n" + (algorithms.Length == 0 ? "" : $"signature_algorithms = {algorithms}\n"));
        var findings = Code(zone, keyType is null ? SignatureProof.Failed("is not signed") : Proof(keyType, (byte?)flags)).Verdict();

        if (counts)
        {
            Assert.Empty(findings);
            return;
        }

        Assert.Contains(
            "the [HumanVerified] by 'dana@contoso.com' is ", findings.Only(GateRule.NotSigned).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_signed_with_two_keys_needs_only_one_that_counts()
    {
        var two = new SignatureProof(null, [Core.Tests.Signatures.Given.Sign(Rsa), Core.Tests.Signatures.Given.Sign(Device, 1)]);

        Assert.Empty(Code(Zone("signatures = hardware\nsignature_algorithms = ed25519-sk\n"), two).Verdict());
        _ = Code(Zone("signatures = hardware\nsignature_algorithms = rsa\n"), two).Verdict().Only(GateRule.NotSigned);
    }

    [Fact]
    public void Two_keys_of_one_person_are_one_review()
    {
        var code = Code(Zone("signatures = required\nrequired_reviews = 2\n"), Proof(Ed25519));

        _ = code.Verdict().Only(GateRule.TooFewReviews);
    }

    [Fact]
    public void Where_enough_others_have_signed_an_unsigned_verification_is_no_finding()
    {
        var scope = new VerifiedScope([Given.Verified(), Given.Verified("omar@contoso.com")], () => Given.Now)
        {
            Signatures = static verification =>
                verification.By == "omar@contoso.com" ? Proof(Ed25519) : SignatureProof.Failed("is not signed"),
        };

        Assert.Empty((Given.Code() with { Zones = [Zone("signatures = required\n")], Scopes = [scope] }).Verdict());
    }

    [Fact]
    public void Without_a_zone_that_asks_nobody_verifies_anything()
    {
        var scope = new VerifiedScope([Given.Verified()], () => Given.Now)
        {
            Signatures = static _ => throw new InvalidOperationException("asked"),
        };

        Assert.Empty((Given.Code() with { Scopes = [scope] }).Verdict());
    }

    [Fact]
    public void A_compiler_has_no_keys_and_judges_no_signature() =>
        Assert.Empty((Given.Code(Given.Verified()) with { Zones = [Zone("signatures = hardware\n")] }).Verdict());

    private static SignatureProof Proof(string keyType, byte? flags = null) =>
        new(null, [Core.Tests.Signatures.Given.Sign(keyType, flags)]);

    private static DeclarationFacts Code(ZonePolicy zone, SignatureProof proof) => Given.Code() with
    {
        Zones = [zone],
        Scopes = [new VerifiedScope([Given.Verified()], () => Given.Now) { Signatures = _ => proof }],
    };

    private static ZonePolicy Zone(string keys)
    {
        var read = PolicyParser.Parse("[zone pricing]\nnamespaces = Contoso.Pricing\n" + keys);
        Assert.Empty(read.Errors);
        return Assert.Single(read.Policy.Zones);
    }
}
