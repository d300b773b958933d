using AiProvenance.Tool.Baselines;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Baselines;

public sealed class BaselineSetTests : IDisposable
{
    private const string Fingerprint = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB";
    private const string Other = "1:CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC.BBBBBBBBBBBBBBBB";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_fingerprints_of_these_tests_are_some() =>
        Assert.True(AiProvenance.Core.Fingerprints.Fingerprint.TryParse(Fingerprint, out _, out var problem), problem);

    [Fact]
    public void An_entry_accepts_its_finding_as_stated_where_nothing_can_be_compared()
    {
        var accepted = Accept("AIP0001 M:C.M " + Fingerprint, Finding(null)).Findings[0].Accepted!;

        Assert.Equal(FingerprintState.AsStated, accepted.State);
        Assert.Equal(2, accepted.Place.Line);
    }

    [Fact]
    public void An_entry_accepts_its_finding_where_the_fingerprint_is_the_same() => Assert.Equal(
        FingerprintState.Fresh, Accept("AIP0001 M:C.M " + Fingerprint, Finding(Fingerprint)).Findings[0].Accepted!.State);

    [Fact]
    public void An_entry_accepts_its_finding_where_the_text_is_the_same_which_is_all_that_sources_tell() => Assert.Equal(
        FingerprintState.Fresh, Accept("AIP0001 M:C.M " + Fingerprint, Finding(Fingerprint.Split('.')[0])).Findings[0].Accepted!.State);

    [Theory]
    [InlineData("AIP0007")]
    [InlineData("AIP0008")]
    public void An_entry_about_several_pieces_of_code_is_not_compared_with_one(string rule) => Assert.Equal(
        FingerprintState.AsStated,
        Accept(rule + " M:C.M " + Fingerprint, Finding(Other) with { Rule = rule }).Findings[0].Accepted!.State);

    [Theory]
    [InlineData("AIP0001 M:C.M " + Other)]
    [InlineData("AIP0003 M:C.M " + Fingerprint)]
    [InlineData("AIP0001 M:C.Other " + Fingerprint)]
    public void An_entry_accepts_nothing_else(string line)
    {
        var result = Accept(line, Finding(Fingerprint));

        Assert.Null(result.Findings[0].Accepted);
        Assert.Equal(Verdict.Findings, Summary.Of(result).Verdict);
    }

    [Fact]
    public void A_line_that_is_no_entry_is_told_with_its_place()
    {
        var finding = Accept("AIP0001 M:C.M", Finding(null)).Findings[1];

        Assert.Equal("AIP0205", finding.Rule);
        Assert.Equal(2, finding.Place!.Line);
    }

    [Fact]
    public void A_baseline_that_does_not_exist_is_told()
    {
        var result = BaselineSet.Read([_folder["missing.txt"]]).Accept(SampleResults.Passed);

        Assert.Equal("The baseline does not exist.", Assert.Single(result.Problems).Problem);
        Assert.Equal(Verdict.CouldNotJudge, Summary.Of(result).Verdict);
    }

    private static CheckFinding Finding(string? fingerprint) => new("AIP0001", IsError: true, "message")
    {
        Assembly = "A",
        Identity = "M:C.M",
        Fingerprint = fingerprint,
    };

    private CheckResult Accept(string line, CheckFinding finding) =>
        BaselineSet.Read([_folder.Write("AiProvenance.Baseline.txt", "# accepted\n" + line + "\n")])
            .Accept(SampleResults.Passed with { Findings = [finding] });
}
