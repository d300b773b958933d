using System.Text;
using AiProvenance.Core.Policies;
using AiProvenance.Tool.Attestations;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Earlier;
using AiProvenance.Tool.Reports.Formats;
using AiProvenance.Tool.Results.Writers;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports.Earlier;

/// <summary>Results of earlier releases in every format: each tells what it can, and nothing is made up.</summary>
public sealed class EarlierResultsTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "", "It tells of no release." },
        { "\n\n", "It tells of no release." },
        { "no JSON", "line 1" },
        { "{}", "no result of check or report" },
        { "[]", "no result of check or report" },
        { "null", "no result of check or report" },
        { "7", "no result of check or report" },
        { "{\"verdict\":\"satisfied\",\"summary\":{}}", "version" },
        { "{\"version\":2,\"verdict\":\"satisfied\",\"summary\":{\"declarations\":1}}", "version" },
        { "{\"version\":1,\"verdict\":\"satisfied\",\"summary\":7}", "counts no declarations" },
        { "{\"version\":1,\"verdict\":\"satisfied\",\"summary\":{\"commits\":1}}", "counts no declarations" },
        { "{\"version\":1,\"verdict\":\"satisfied\",\"summary\":{\"declarations\":-1}}", "counts no declarations" },
        { "{\"version\":\"1.0.0\",\"runs\":[]}", "2.1.0" },
        { "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"https://slsa.dev/provenance/v1\"}", "something else" },
        { "{\"_type\":7}", "something else" },
        { "{\"payload\":\"not base 64!\"}", "no statement" },
        { "{\"payload\":\"bm8ganNvbg==\"}", "no statement" },
        { Statement("MAYBE"), "neither PASSED nor FAILED" },
        { "{\"version\":1,\"kind\":\"declaration\",\"report\":\"x\"}\n", "It tells of no release." },
        { new string('[', 1000) + new string(']', 1000), "line 1" },
    };

    [Fact]
    public void Json_of_check_tells_what_was_verified()
    {
        var release = Read(JsonResult.Write(SampleResults.Stopped));

        Assert.Equal(("name", "2026-11-30", false), (release.Name, release.Day?.ToString(), release.HasPassed));
        Assert.Equal((2, 1, 2, 1), (release.Declarations, release.Verified, release.Errors, release.Accepted));
    }

    [Fact]
    public void Json_of_check_that_passed_has_passed() => Assert.True(Read(JsonResult.Write(SampleResults.Passed)).HasPassed);

    [Fact]
    public void A_check_with_nothing_to_judge_has_neither_passed_nor_failed() =>
        Assert.Null(Read(JsonResult.Write(SampleResults.Empty)).HasPassed);

    [Theory]
    [InlineData((int)ReportFormat.Json)]
    [InlineData((int)ReportFormat.Ndjson)]
    public void Reports_tell_their_release_as_well(int format)
    {
        using var text = new StringWriter();
        ReportWriter.Write(
            new ReleaseReport(SampleResults.Stopped, BuiltInPolicy.Instance) { Repository = "contoso/shop", Release = "1.4.0" },
            (ReportFormat)format,
            text);

        var release = Read(text.ToString());

        Assert.Equal(("1.4.0", "2026-11-30", false), (release.Name, release.Day?.ToString(), release.HasPassed));
        Assert.Equal((2, 1, 2, 1), (release.Declarations, release.Verified, release.Errors, release.Accepted));
    }

    [Fact]
    public void Rows_of_several_releases_are_several_releases()
    {
        using var text = new StringWriter();
        foreach (var name in new[] { "1", "2", "3" })
        {
            var report = new ReleaseReport(SampleResults.Passed, BuiltInPolicy.Instance) { Release = name };
            ReportWriter.Write(report, ReportFormat.Ndjson, text);
        }

        Assert.Equal(["1", "2", "3"], EarlierResults.Read(text.ToString(), "name").Select(static release => release.Name));
    }

    [Fact]
    public void Sarif_of_check_tells_findings_and_the_day_and_nothing_of_what_is_verified()
    {
        var release = Read(SarifResult.Write(SampleResults.Stopped));

        Assert.Equal(("2026-11-30", false), (release.Day?.ToString(), release.HasPassed));
        Assert.Equal((null, null, 2, 1), (release.Declarations, release.Verified, release.Errors, release.Accepted));
    }

    [Fact]
    public void Sarif_without_findings_has_not_passed_for_that() => Assert.Null(Read(SarifResult.Write(SampleResults.Passed)).HasPassed);

    [Fact]
    public void Sarif_of_a_build_tells_the_gates_findings_alone()
    {
        var release = Read("""
            {"version":"2.1.0","runs":[
              {"tool":{"driver":{"name":"Microsoft (R) Visual C# Compiler"}},
               "invocations":[{"executionSuccessful":true,"endTimeUtc":"2026-10-01T08:00:00Z"}],
               "results":[
                 {"ruleId":"AIP0001","level":"error"},
                 {"ruleId":"AIP0002","level":"error"},
                 {"ruleId":"AIP0102","level":"warning"},
                 {"ruleId":"CS0168","level":"error"},
                 {"ruleId":"AIP0001","level":"error","suppressions":[{"kind":"external"}]},
                 {"level":"error"}]}]}
            """);

        Assert.Equal(("2026-10-01", false, 2, 1), (release.Day?.ToString(), release.HasPassed, release.Errors, release.Accepted));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_attestation_tells_whether_it_passed_and_no_more(bool passed)
    {
        var statement = VerificationSummary.Write(
            passed ? SampleResults.Passed : SampleResults.Stopped, [new Subject("a.dll", new string('a', 64))], "publish");
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(statement));
        var envelope = "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"" + payload + "\",\"signatures\":[]}";
        var bundle = "{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\",\"dsseEnvelope\":" + envelope + "}";

        foreach (var text in new[] { statement, "\uFEFF" + statement, envelope, bundle, bundle + "\n" })
        {
            Assert.Equal(
                new EarlierRelease("name", Read(statement).Day) { HasPassed = passed },
                Read(text));
        }

        Assert.Equal("2026-11-30", Read(statement).Day?.ToString());
        Assert.Equal(2, EarlierResults.Read(bundle + "\n" + bundle + "\n", "name").Length);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_result_is_refused_with_a_reason(string text, string reason)
    {
        var exception = Assert.Throws<FormatException>(() => EarlierResults.Read(text, "name"));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_result_that_is_cut_off_is_refused()
    {
        foreach (var text in new[] { JsonResult.Write(SampleResults.Full), SarifResult.Write(SampleResults.Full), Statement("PASSED") })
        {
            foreach (var length in Enumerable.Range(0, text.TrimEnd().Length - 1).Where(static length => length % 37 == 1))
                _ = Assert.Throws<FormatException>(() => EarlierResults.Read(text[..length], "name"));
        }
    }

    private static string Statement(string result) =>
        "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"https://slsa.dev/verification_summary/v1\"," +
        "\"predicate\":{\"verificationResult\":\"" + result + "\",\"timeVerified\":\"2026-11-30T00:00:00Z\"}}";

    private static EarlierRelease Read(string text) => Assert.Single(EarlierResults.Read(text, "name"));
}
