using AiProvenance.Tool.Results;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Results;

public sealed class SummaryTests
{
    [Fact]
    public void All_verified_is_satisfied() => Assert.Equal(Verdict.Satisfied, Summary.Of(SampleResults.Passed).Verdict);

    [Fact]
    public void A_finding_is_found() => Assert.Equal(Verdict.Findings, Summary.Of(SampleResults.Stopped).Verdict);

    [Fact]
    public void A_warning_is_no_reason_to_stop() => Assert.Equal(
        Verdict.Satisfied, Summary.Of(SampleResults.Passed with { Findings = [SampleResults.Full.Findings[1]] }).Verdict);

    [Fact]
    public void An_accepted_finding_is_no_reason_to_stop() => Assert.Equal(
        Verdict.Satisfied, Summary.Of(SampleResults.Passed with { Findings = [SampleResults.Full.Findings[3]] }).Verdict);

    [Fact]
    public void What_could_not_be_judged_is_never_satisfied() => Assert.Equal(
        Verdict.CouldNotJudge, Summary.Of(SampleResults.Passed with { Problems = SampleResults.Full.Problems }).Verdict);

    [Fact]
    public void What_could_not_be_judged_outranks_what_was_found() =>
        Assert.Equal(Verdict.CouldNotJudge, Summary.Of(SampleResults.Full).Verdict);

    [Theory]
    [InlineData("AIP0201", "CouldNotJudge")]
    [InlineData("AIP0299", "CouldNotJudge")]
    [InlineData("AIP0204", "Findings")]
    [InlineData("AIP0205", "Findings")]
    [InlineData("AIP0302", "Findings")]
    public void A_finding_about_the_gate_itself_is_never_satisfied(string rule, string verdict) => Assert.Equal(
        verdict,
        Summary.Of(SampleResults.Empty with { Findings = [new CheckFinding(rule, IsError: true, "x")] }).Verdict.ToString());

    [Fact]
    public void No_assembly_at_all_is_nothing_to_judge()
    {
        Assert.Equal(Verdict.NothingToJudge, Summary.Of(SampleResults.Empty).Verdict);
        Assert.Equal(Verdict.NothingToJudge, Summary.Of(SampleResults.Empty with { PassedOver = 3 }).Verdict);
        Assert.Equal(
            "Nothing to judge: 3 assemblies have neither marks nor zones nor references to either",
            Summary.Of(SampleResults.Empty with { PassedOver = 3 }).Sentence);
    }
}
