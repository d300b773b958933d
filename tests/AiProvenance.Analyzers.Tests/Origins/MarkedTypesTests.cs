using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Policies;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>One question for each type decides whether anything in it is looked at, and no mark escapes it.</summary>
public sealed class MarkedTypesTests
{
    private const string Body = "() => Contoso.Pricing.PriceEngine.Quote(1);";

    [Theory]
    [InlineData("class C { decimal M" + Body + " }", Interest.None)]
    [InlineData("class C { [AiProvenance.AiGenerated(\"x\")] void N() { } }", Interest.Members)]
    [InlineData("class C { void M() { var f = [AiProvenance.AiGenerated(\"x\")] () => 1; } }", Interest.Members)]
    [InlineData("[AiProvenance.AiGenerated(\"x\")] class C { }", Interest.Code)]
    [InlineData("[assembly: AiProvenance.AiGenerated(\"x\")] class C { }", Interest.Code)]
    public void Only_the_code_of_types_that_are_AI_code_is_asked_for(string source, object interest)
    {
        var compilation = new Analysis(source).Compile();
        var workbench = new Workbench(BuiltInPolicy.Instance, asOf: null, compilation, new BuildOptions(null, []), []);

        Assert.Equal(interest, workbench.Types.InterestIn(compilation.GetTypeByMetadataName("C")!, CancellationToken.None));
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
    public async Task A_mark_that_derives_from_the_organisations_own_counts_where_only_its_name_stands() => Assert.Equal(
        ["AIP0001 M"],
        await (new Analysis("class C { [Machine] decimal M" + Body + " }") with
        {
            OtherFiles = [("/src/Marks.cs", "namespace Contoso { public class ByAiAttribute : System.Attribute { } } public class MachineAttribute : Contoso.ByAiAttribute { }")],
            Policy = "[policy]\nbuiltin_zones = true\ngenerated_attributes = Contoso.ByAiAttribute\n",
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
