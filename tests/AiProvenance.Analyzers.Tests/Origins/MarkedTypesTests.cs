using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>One question for each type decides whether anything in it is looked at, and no mark escapes it.</summary>
public sealed class MarkedTypesTests
{
    private const string Body = "() => Contoso.Pricing.PriceEngine.Quote(1);";

    [Theory]
    [InlineData("class C { decimal M" + Body + " }", 0)]
    [InlineData("class C { decimal M" + Body + " } class D { [AiProvenance.AiGenerated(\"x\")] void N() { } }", 0)]
    [InlineData("[AiProvenance.AiGenerated(\"x\")] class C { void M() { } }", 1)]
    public async Task Only_types_that_are_AI_code_are_bound_by_the_driver(string source, int types)
    {
        var compilation = new Analysis(source).Compile();
        var analysis = await compilation
            .WithAnalyzers([new VerificationAnalyzer()])
            .GetAnalysisResultAsync(CancellationToken.None);

        Assert.Equal(types, analysis.AnalyzerTelemetryInfo.Single().Value.OperationBlockActionsCount);
    }

    [Theory]
    [InlineData("class C { [AiProvenance.\\u0041iGenerated(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { [AiProvenance.\\U00000041iGenerated(\"x\")] decimal M" + Body + " }")]
    [InlineData("class C { System.Func<decimal> M() { return [AiProvenance.\\u0041iGenerated(\"x\")] " + Body + " } }")]
    public async Task A_name_spelled_with_escapes_is_a_mark_all_the_same(string source) =>
        Assert.Single(await new Analysis(source).Findings(), finding => finding.StartsWith("AIP0001", StringComparison.Ordinal));

    [Fact]
    public async Task A_mark_by_an_alias_for_all_files_counts_where_nothing_names_it() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class C { [Machine(\"x\")] decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Usings.cs", "global using Machine = AiProvenance.AiGeneratedAttribute;")],
        }).Findings());

    [Fact]
    public async Task A_mark_on_one_part_of_a_type_holds_for_the_members_of_another() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("partial class C { decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Other.cs", "[AiProvenance.AiGenerated(\"x\")] partial class C { }")],
        }).Findings());

    [Fact]
    public async Task A_mark_around_nested_types_holds_for_those_in_files_without_one() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("partial class C { class Inner { decimal M" + Body + " } }") with
        {
            OtherFiles = [("/src/Other.cs", "[AiProvenance.AiGenerated(\"x\")] partial class C { }")],
        }).Findings());
}
