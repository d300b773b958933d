using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Evidence;
using AiProvenance.Tool.Results;
using AiProvenance.Core.Origins;
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

    [Fact]
    public void No_fact_says_that_anybody_approved() => Assert.DoesNotContain(
        Enum.GetValues<EvidenceStandard>()
            .SelectMany(static standard => Standard.Get(standard).Requirements)
            .SelectMany(static entry => entry.Facts),
        static fact => fact.Name.Contains("approve", StringComparison.Ordinal));
}
