using System.Text.Json.Nodes;
using AiProvenance.Tool.Tests.Infrastructure;
using Json.Schema;

namespace AiProvenance.Tool.Tests.Signatures;

/// <summary>What <c>check</c> and <c>trace</c> say of each verification's signature.</summary>
public sealed class SignatureStateTests
{
    private const string Total = "   at Contoso.Orders.OrderPage.Total(Int32 item)\n";

    public static TheoryData<string, string, string> States => new()
    {
        { "signed", "signed", "" },
        { "typed", "unsigned", "has no line in AiProvenance.Signatures" },
        { "another day", "unsigned", "the one there signs another date (2026-11-04)" },
        { "copied", "refused", "the signature is over something else" },
        { "a colleague's key", "refused", "the key is that of 'lee@pricing.contoso.com', not of 'kim@pricing.contoso.com'" },
        { "a stranger's key", "refused", "the key is none of 'kim@pricing.contoso.com'" },
        { "a second signature", "signed", "" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Check_says_of_each_verification_whether_it_is_signed(string what, string state, string problem)
    {
        using var release = new SignedRelease();
        Do(release, what);

        var signature = SignatureIn(Json(release.Check("--output", "json"), "check-1")["declarations"]![0]!);

        Assert.Equal(state, signature["state"]!.GetValue<string>());
        Assert.Equal("kim@pricing.contoso.com", signature["principal"]!.GetValue<string>());
        Assert.Contains(problem, signature["problem"]?.GetValue<string>() ?? "", StringComparison.Ordinal);
        Assert.Equal(state == "signed", signature["problem"] is null);
        var hash = what switch
        {
            "signed" or "a second signature" => HashOf(release, "kim"),
            "a colleague's key" => HashOf(release, "lee"),
            "a stranger's key" => HashOf(release, "stranger"),
            _ => null,
        };
        Assert.Equal(hash, signature["key"]?.GetValue<string>());
        Assert.Equal(state == "unsigned" ? null : "ed25519", signature["algorithm"]?.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Trace_says_who_verified_and_whether_that_is_signed(string what, string state, string problem)
    {
        using var release = new SignedRelease();
        Do(release, what);

        var text = Trace(release, "--allowed-signers", release["allowed_signers"]).Output;
        var json = Json(Trace(release, "--allowed-signers", release["allowed_signers"], "--output", "json"), "trace-1");

        Assert.Contains(
            "    verified by kim@pricing.contoso.com on 2026-11-03, as stated, " + state switch
            {
                "signed" => "signed with ed25519 " + HashOf(release, "kim"),
                "unsigned" => "unsigned",
                _ => "not validly signed: it is signed in vain: " + problem,
            },
            text,
            StringComparison.Ordinal);
        Assert.Equal(state != "signed", text.Contains("    not verified: the [HumanVerified]", StringComparison.Ordinal));
        Assert.Contains(
            state == "signed"
                ? "1 verified by kim@pricing.contoso.com (fingerprints as stated; signatures valid), 0 not"
                : "; nobody verified it",
            text,
            StringComparison.Ordinal);
        var candidate = json["code"]![0]!["candidates"]![0]!;
        Assert.Equal(state, SignatureIn(candidate)["state"]!.GetValue<string>());
        Assert.Equal(state == "signed", candidate["verified"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("signed", "signature not verified: it is signed, and no key is here to verify it", "not verified")]
    [InlineData("copied", "signature not verified: it is signed, and no key is here to verify it", "not verified")]
    [InlineData("another day", "unsigned", "missing")]
    [InlineData("typed", "signature not verified: it has no AiProvenance.Signatures that could be read", "not verified")]
    public void Without_keys_trace_says_that_signatures_were_not_verified(string what, string said, string summed)
    {
        using var release = new SignedRelease();
        Do(release, what);

        var run = Trace(release);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("verified by kim@pricing.contoso.com on 2026-11-03, as stated, " + said, run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"1 verified by kim@pricing.contoso.com (fingerprints as stated; signatures {summed}), 0 not",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_zone_asks_nothing_is_said_of_signatures()
    {
        using var release = new SignedRelease("signatures = none\n");
        release.Sign();

        Assert.DoesNotContain("signature", release.Check("--output", "json").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sign", Trace(release).Output.Split("Policy:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_verification_for_a_zone_that_asks_for_none_needs_none()
    {
        using var release = new SignedRelease("signatures = required\n[zone other]\nnamespaces = Contoso.Pricing\n");
        release.Publish(StoreSource.Write(isVerified: true, release.Digest).Replace(
            "[HumanVerified",
            $"[HumanVerified(\"lee@pricing.contoso.com\", \"2026-11-03\", Zone = \"other\", Fingerprint = \"{StoreSource.Fingerprint}\")] " +
                "[HumanVerified",
            StringComparison.Ordinal));
        release.Sign();

        var all = Json(release.Check("--output", "json"), "check-1")["declarations"]![0]!["verifications"]!.AsArray();

        Assert.Equal([null, "signed"], all.Select(static one => one!["signature"]?["state"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData(1, "signed", true)]
    [InlineData(0, "refused", false)]
    public void A_touch_of_the_device_is_told(int flags, string state, bool isTouched)
    {
        using var release = new SignedRelease("signatures = hardware\n");
        var device = SoftwareDevice.Ed25519();
        release.Allow("kim", device.Public);
        release.List(SignedRelease.Statement(), device.Sign(SignedRelease.Statement().Text, (byte)flags));

        var signature = SignatureIn(Json(release.Check("--output", "json"), "check-1")["declarations"]![0]!);

        Assert.Equal(state, signature["state"]!.GetValue<string>());
        Assert.Equal(isTouched, signature["touched"]!.GetValue<bool>());
        Assert.Equal("ed25519-sk", signature["algorithm"]!.GetValue<string>());
        Assert.Equal(
            isTouched,
            Trace(release, "--allowed-signers", release["allowed_signers"]).Output.Contains(", touched\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere", "This list of keys does not exist.")]
    [InlineData("publish", "This list of keys is a folder.")]
    [InlineData("empty", "This list of keys is empty")]
    public void A_list_of_keys_that_cannot_be_used_answers_nothing(string list, string said)
    {
        using var release = new SignedRelease();
        release.Sign();
        _ = release.Write("empty", "# nobody\n");

        var run = Trace(release, "--allowed-signers", release[list]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("signed with", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_without_keys_says_that_nothing_was_verified()
    {
        using var release = new SignedRelease();
        release.Sign();

        var signature = SignatureIn(
            Json(SignedRelease.Run("check", release["publish"], "--output", "json"), "check-1")["declarations"]![0]!);

        Assert.Equal("not verified", signature["state"]!.GetValue<string>());
        Assert.Equal("ed25519", signature["algorithm"]!.GetValue<string>());
    }

    private static void Do(SignedRelease release, string what)
    {
        switch (what)
        {
            case "signed":
                release.Sign();
                break;
            case "another day":
                release.Sign(SignedRelease.Statement(on: "2026-11-04"));
                break;
            case "copied":
                release.List(SignedRelease.Statement(), release.Keys.SignWord("kim", SignedRelease.Statement(on: "2026-11-04").Text));
                break;
            case "a colleague's key":
                release.Sign(key: "lee");
                break;
            case "a stranger's key":
                _ = release.Keys.Make("stranger");
                release.Sign(key: "stranger");
                break;
            case "a second signature":
                release.Sign(key: "lee");
                release.Sign();
                break;
            default:
                break;
        }
    }

    private static CliRun Trace(SignedRelease release, params string[] options) =>
        SignedRelease.Run(["trace", "--assemblies", release["publish"], release.Write("incident.log", Total), .. options]);

    private static JsonNode Json(CliRun run, string schema)
    {
        var json = JsonNode.Parse(run.Output)!;
        var evaluated = JsonSchema.FromText(Repository.Read($"docs/schemas/{schema}.json"))
            .Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(evaluated.IsValid, run.Output);
        return json;
    }

    private static JsonNode SignatureIn(JsonNode declaration) => declaration["verifications"]![0]!["signature"]!;

    private static string HashOf(SignedRelease release, string key) =>
        release.Keys.Run("", "-l", "-f", release.Keys[key + ".pub"]).Output.Split(' ')[1];
}
