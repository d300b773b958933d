using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Evidence;
using AiProvenance.Tool.Results;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Reports;

/// <summary>Facts under requirements: nothing is claimed that the assemblies do not say.</summary>
public sealed class EvidenceTests
{
    public static TheoryData<string, string[]> Requirements => new()
    {
        { "Pci", ["6.2.3", "6.2.3.1"] },
        { "Aisvs", ["AC.4", "AC.5", "AC.9", "AC.10"] },
        { "Dora", ["Art. 16(3)", "Art. 17(1)(b)"] },
    };

    [Theory]
    [MemberData(nameof(Requirements))]
    public void Each_requirement_says_what_speaks_to_it_and_what_does_not(string name, string[] numbers)
    {
        var table = EvidenceTable.Of(Written.Report(Written.Everything), Enum.Parse<EvidenceStandard>(name));

        Assert.Equal(numbers, table.Requirements.Select(static entry => entry.Requirement.Number));
        Assert.All(table.Requirements, static entry => Assert.NotEmpty(entry.Facts));
        Assert.All(table.Requirements, static entry => Assert.NotEmpty(entry.Requirement.NotShown));
        Assert.All(
            table.Requirements.SelectMany(static entry => entry.Facts), static fact => Assert.Equal(5, fact.Yes + fact.No + fact.NotKnown));
    }

    [Theory]
    [InlineData("kim@contoso.com", null, "dana@contoso.com", "AsStated", "yes yes no not_known")]
    [InlineData("kim@contoso.com", "lee@contoso.com", "dana@contoso.com", "Fresh", "yes yes yes yes")]
    [InlineData("kim@contoso.com", "Kim <kim+work@contoso.com>", "dana@contoso.com", "Stale", "yes yes no no")]
    [InlineData("dana@contoso.com", null, "Dana <dana@contoso.com>", "Fresh", "yes no no yes")]
    [InlineData("kim@contoso.com", null, null, "Fresh", "yes not_known no yes")]
    [InlineData(null, null, "dana@contoso.com", "Fresh", "no no no no")]
    public void Reviews_are_what_they_are(string? first, string? second, string? prompter, string state, string expected)
    {
        var declaration = Written.Everything.Declarations[3] with
        {
            Marks = [new Mark(Origin.Generated) { PromptedBy = prompter }],
            Verifications = [.. new[] { first, second }.OfType<string>().Select(by =>
                new CheckedVerification(new Verification(by, "2026-11-03"), Enum.Parse<FingerprintState>(state)))],
        };
        var facts = CsvReportTests.Table(SampleResults.Empty with { Declarations = [declaration] }, EvidenceStandard.Aisvs)
            .Where(static row => row["requirement"] == "AC.4")
            .Take(4)
            .Select(static row => row["answer"].Replace(' ', '_'));

        Assert.Equal(expected, string.Join(' ', facts));
    }

    [Fact]
    public void What_is_claimed_or_accepted_is_not_verified()
    {
        var passes = CsvReportTests.Table(Written.Everything, EvidenceStandard.Dora)
            .Where(static row => row is { } && row["requirement"] == "Art. 16(3)" && row["fact"] == Facts.Passes.Name)
            .Select(static row => row["answer"] + ": " + row["value"]);

        Assert.Equal(
            [
                "no: AIP0001; AIP0010; AIP0003: 2 people of OrderPage.Total", "no: accepted by a baseline: AIP0001",
                "no: claimed as their own work by OrderPage.Total", "yes: verified in pricing; checkout",
                "yes: verified in pricing; checkout",
            ],
            passes);
    }

    [Theory]
    [InlineData("lead@contoso.com", true, 1, "yes: lead@contoso.com on 2026-11-04")]
    [InlineData("lead@contoso.com", false, 1, "no: not verified; stated: lead@contoso.com on 2026-11-04")]
    [InlineData(null, false, 1, "no: none")]
    [InlineData("lead@contoso.com", true, 0, "not known: the policy asks for no approvals; stated: lead@contoso.com on 2026-11-04")]
    [InlineData(null, true, 0, "not known: the policy asks for no approvals")]
    public void An_approval_is_one_that_the_policy_asks_for(string? approver, bool isVerified, int required, string expected)
    {
        var key = required > 0 ? "required_approvals = 1\n" : "";
        var policy = PolicyParser.Parse("[zone pricing]\nnamespaces = A\n" + key + "[zone checkout]\nnamespaces = B\n").Policy;
        var declaration = Written.Everything.Declarations[3] with
        {
            IsVerified = isVerified,
            Verifications = approver is null ? [] :
            [
                new CheckedVerification(
                    new Verification(approver, "2026-11-04") { Role = SignOffRole.Approver }, FingerprintState.AsStated),
            ],
        };
        var report = new ReleaseReport(SampleResults.Empty with { Declarations = [declaration] }, policy);

        var answer = Facts.Approved.Find(report, Population.Of(report).Rows.Single());

        var said = answer.Answer switch { EvidenceAnswer.Yes => "yes", EvidenceAnswer.No => "no", _ => "not known" };
        Assert.Equal(expected, said + ": " + answer.Value);
    }
}
