using System.Globalization;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Policy is invalid: the gate fails closed.</summary>
public sealed class AIP0201Tests
{
    private const string WayOut = " (the build stops until whoever owns the policy corrects this)";

    private static readonly Analysis Empty = new("class C { }") { Analyzers = [new PolicyAnalyzer()] };

    [Fact]
    public async Task A_valid_policy_is_silent() =>
        Assert.Empty(await (Empty with { Policy = "# prices\n[zone pricing]\nnamespaces = Contoso.Pricing\n" }).Run());

    [Fact]
    public async Task Without_a_policy_there_is_nothing_to_report() => Assert.Empty(await Empty.Run());

    [Fact]
    public async Task Every_error_is_reported_at_its_file_line_and_columns()
    {
        var findings = await (
            Empty with { Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\r\nrequired_reviews = many\n  reach = far\n" }).Run();

        Assert.Equal(
            ["/src/AiProvenance.policy: (2,19)-(2,23)", "/src/AiProvenance.policy: (3,10)-(3,13)"],
            findings.Select(finding => finding.Location.GetLineSpan().ToString()));
        Assert.All(findings, finding => Assert.Equal("AIP0201", finding.Id));
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
        Assert.Equal(
            "'required_reviews': 'many' is not a whole number from 1 to 9" + WayOut,
            findings[0].GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_an_invalid_policy_does_say_still_holds() => Assert.Equal(
        ["AIP0001 M"],
        await Analysis.Findings(
            "class C { [AiProvenance.AiGenerated(\"x\")] void M() => Contoso.Pricing.PriceEngine.Quote(1); }",
            "[zone pricing]\nnamespaces = Contoso.Pricing\nrequired_reviews = many"));

    [Theory]
    [InlineData("/src/AiProvenance.policy")]
    [InlineData("C:\\src\\AiProvenance.policy")]
    [InlineData("AiProvenance.policy")]
    [InlineData("/src/aiprovenance.POLICY")]
    public async Task A_policy_is_known_by_its_file_name(string path)
    {
        var finding = Assert.Single(await (Empty with { AdditionalFiles = [new TextFile(path, "nonsense")] }).Run());

        Assert.Equal(path, finding.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("/src/My.AiProvenance.policy")]
    [InlineData("/src/AiProvenance.policy/other.txt")]
    [InlineData("/src/AiProvenance.policy.bak")]
    public async Task Other_additional_files_are_none(string path) =>
        Assert.Empty(await (Empty with { AdditionalFiles = [new TextFile(path, "nonsense")] }).Run());

    [Fact]
    public async Task Two_policies_are_reported_at_both()
    {
        var analysis = Empty with
        {
            AdditionalFiles = [new TextFile("/src/AiProvenance.policy", "[zone a]\nnamespaces = Contoso.Pricing"), new TextFile(
                "/AiProvenance.policy", "[zone b]\nnamespaces = Contoso.Accounts")],
        };
        var findings = await analysis.Run();

        Assert.Equal(["AIP0201 /AiProvenance.policy:1", "AIP0201 /src/AiProvenance.policy:1"], findings.Select(Analysis.Describe));
        Assert.Equal(
            "This compilation has more than one AiProvenance.policy (also /src/AiProvenance.policy); keep one, so that none can shadow another unseen" + WayOut,
            findings[0].GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task One_policy_that_is_handed_over_twice_is_one()
    {
        var file = new TextFile("/src/AiProvenance.policy", "[zone a]\nnamespaces = Contoso.Pricing\nreach = far");
        var again = new TextFile("/src/AiProvenance.policy", "[zone a]\nnamespaces = Contoso.Pricing\nreach = far");

        Assert.Equal(["AIP0201 /src/AiProvenance.policy:3"], await (Empty with { AdditionalFiles = [file, again] }).Findings());
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_reported_and_the_built_in_zones_hold()
    {
        var unreadable = new TextFile("/src/AiProvenance.policy", null);
        var analysis = new Analysis("class C { [AiProvenance.AiGenerated(\"x\")] void M() => Contoso.Pricing.PriceEngine.Quote(1); }")
        {
            AdditionalFiles = [unreadable],
            Analyzers = [new PolicyAnalyzer(), new VerificationAnalyzer()],
        };

        Assert.Equal(
            ["AIP0201 /src/AiProvenance.policy:1", "AIP0001 M"], (await analysis.Findings()).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\uFEFF", 1)]
    [InlineData("\n\n", 1)]
    [InlineData("# later\n", 1)]
    [InlineData("# later\n[policy]\nreviewers = *@contoso.com", 2)]
    [InlineData("[zone a]\nnamespaces = Contoso.Pricing\n[zone b]\nreviewers = *@contoso.com", 3)]
    [InlineData("[zone a]\nnamespaces = Contoso.Pricing\nexcept = Contoso", 1)]
    public async Task A_policy_that_gates_nothing_is_reported_where_its_zone_is_missing(string text, int line)
    {
        var finding = Assert.Single(await (Empty with { Policy = text }).Run());

        Assert.Equal("AIP0201 /src/AiProvenance.policy:" + line, Analysis.Describe(finding));
        Assert.Contains(" gates nothing", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.InRange(finding.GetMessage(CultureInfo.InvariantCulture).Length, 1, 250);
    }

    [Theory]
    [InlineData("[policy]\ndeclared_in_code = true")]
    [InlineData("[policy]\nbuiltin_zones = true")]
    [InlineData("[zone vault]\ndeclared_in_code = true\nreviewers = *@contoso.com")]
    public async Task A_policy_whose_zones_stand_elsewhere_is_silent(string text) =>
        Assert.Empty(await (Empty with { Policy = text }).Run());

    [Fact]
    public async Task An_exempt_assembly_that_a_judged_one_references_is_reported_at_the_entry()
    {
        var analysis = Empty with
        {
            Policy = "[policy]\nexempt_assemblies = *.Tests, Contoso.Sh*\n[zone a]\nnamespaces = Contoso.Pricing",
        };
        var finding = Assert.Single(await analysis.Run());

        Assert.Equal("/src/AiProvenance.policy: (1,29)-(1,40)", finding.Location.GetLineSpan().ToString());
        Assert.Equal(
            "'Contoso.Sh*' exempts 'Contoso.Shop', but 'Contoso.Store', which is not exempt, references it: exempt only what no judged assembly uses" + WayOut,
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_exempt_assembly_may_reference_another() => Assert.Empty(await (Empty with
    {
        Policy = "[policy]\nexempt_assemblies = Contoso.*\n[zone a]\nnamespaces = Contoso.Pricing",
    }).Run());

    [Theory]
    [InlineData("[assembly: AiProvenance.CriticalNamespace(\"Pri*\")]", "Pri*")]
    [InlineData("[assembly: AiProvenance.CriticalNamespace(\"\")]", "")]
    [InlineData("[assembly: AiProvenance.CriticalNamespace(null)]", "")]
    [InlineData("[assembly: AiProvenance.CriticalNamespace(\"**\", Zone = \"all\")]", "**")]
    public async Task A_critical_namespace_that_is_no_pattern_is_reported_where_it_stands(string attribute, string pattern)
    {
        var finding = Assert.Single(await (Empty with { Source = attribute, Analyzers = [new AssemblyAttributesAnalyzer()] }).Run());

        Assert.Equal("AIP0201 " + attribute.Substring("[assembly: ".Length).TrimEnd(']'), Analysis.Describe(finding));
        Assert.StartsWith(
            "[assembly: CriticalNamespace] has the pattern '" + pattern + "': it ",
            finding.GetMessage(CultureInfo.InvariantCulture).Replace("': segment", "': it", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_namespace_that_is_one_is_silent() => Assert.Empty(await (Empty with
    {
        Source = "[assembly: AiProvenance.CriticalNamespace(\"Contoso.Pricing\"), AiProvenance.CriticalNamespace(\"**.Rates\", Zone = \"pricing\")]",
        Analyzers = [new AssemblyAttributesAnalyzer()],
    }).Run());

    [Theory]
    [InlineData("human", ": whoever wrote code by hand says so with [HumanAuthored] on it")]
    [InlineData("gnerated", "")]
    [InlineData("true", "")]
    public async Task A_file_origin_that_is_none_is_reported_at_every_file_of_its_section(string value, string advice)
    {
        var analysis = Empty with
        {
            EditorConfig = "[Code.cs]\nai_provenance.origin = " + value,
            OtherFiles = [("/src/Other.cs", "class D { }")],
        };
        var finding = Assert.Single(await analysis.Run());

        Assert.Equal(Analysis.MainFile, finding.Location.SourceTree!.FilePath);
        Assert.Equal(
            "ai_provenance.origin = " +
                value +
                " in an .editorconfig holds for this file, but only 'generated' and 'assisted' are accepted there" +
                advice +
                WayOut,
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_file_origin_that_is_none_is_reported_at_a_file_that_is_no_code()
    {
        var analysis = Empty with { EditorConfig = "[*.razor]\nai_provenance.origin = human", AdditionalFiles = [new TextFile("/src/Page.razor", "<p></p>")] };

        Assert.Equal("/src/Page.razor", Assert.Single(await analysis.Run()).Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("generated")]
    [InlineData("assisted")]
    public async Task A_file_origin_that_is_one_is_silent(string value) =>
        Assert.Empty(await (Empty with { EditorConfig = "[*.cs]\nai_provenance.origin = " + value }).Run());

    [Fact]
    public void The_policys_name_is_the_contracts() => Assert.Equal("AiProvenance.policy", Policy.FileName);
}
