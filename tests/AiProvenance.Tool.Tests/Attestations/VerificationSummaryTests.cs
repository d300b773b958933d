using System.Text.Json;
using AiProvenance.Tool.Attestations;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Attestations;

public sealed class VerificationSummaryTests
{
    private static readonly Subject[] Subjects =
    [
        new("publish/B.dll", new string('b', 64)),
        new("publish/A.dll", new string('a', 64)),
    ];

    [Fact]
    public void It_is_a_statement_with_a_verification_summary()
    {
        using var json = JsonDocument.Parse(VerificationSummary.Write(SampleResults.Passed, Subjects, "publish"));
        var root = json.RootElement;
        var predicate = root.GetProperty("predicate");

        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString());
        Assert.Equal("https://slsa.dev/verification_summary/v1", root.GetProperty("predicateType").GetString());
        Assert.Equal(["publish/A.dll", "publish/B.dll"], root.GetProperty("subject").EnumerateArray()
            .Select(static subject => subject.GetProperty("name").GetString()));
        Assert.Equal(new string('a', 64), root.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal("2026-11-30T00:00:00Z", predicate.GetProperty("timeVerified").GetString());
        Assert.Equal("publish", predicate.GetProperty("resourceUri").GetString());
        Assert.Equal(
            SampleResults.Digest.ToLowerInvariant(),
            predicate.GetProperty("policy").GetProperty("digest").GetProperty("sha256").GetString());
        Assert.NotEmpty(predicate.GetProperty("verifier").GetProperty("id").GetString()!);
        Assert.NotEmpty(predicate.GetProperty("slsaVersion").GetString()!);
    }

    [Fact]
    public void What_passed_says_so() => Assert.Equal(("PASSED", "AI_PROVENANCE_VERIFIED"), Result(SampleResults.Passed));

    [Fact]
    public void What_was_stopped_says_so() => Assert.Equal(("FAILED", "FAILED"), Result(SampleResults.Stopped));

    [Fact]
    public void What_could_not_be_judged_did_not_pass() => Assert.Equal(("FAILED", "FAILED"), Result(SampleResults.Full));

    [Fact]
    public void The_level_does_not_claim_to_be_one_of_Slsa() =>
        Assert.False(VerificationSummary.Level.StartsWith("SLSA", StringComparison.Ordinal));

    private static (string? Result, string? Level) Result(CheckResult result)
    {
        using var json = JsonDocument.Parse(VerificationSummary.Write(result, Subjects, "publish"));
        var predicate = json.RootElement.GetProperty("predicate");
        return (predicate.GetProperty("verificationResult").GetString(), predicate.GetProperty("verifiedLevels")[0].GetString());
    }
}
