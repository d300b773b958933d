using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Ide.Tests.LightBulb;

/// <summary>What the light bulb offers for each rule.</summary>
public sealed class MenuTests
{
    private const string AddToBaseline = "AddToBaselineFixer";

    /// <summary>What only a whole build tells. No light bulb is lit for it; <c>dotnet format</c> applies these fixes.</summary>
    private static readonly (string Provider, string Rule)[] OfBuildOnly =
        [("RequestReviewFixer", "AIP0008"), (AddToBaseline, "AIP0008")];

    /// <summary>What is offered where an approval is missing, whatever the rule: one menu has them.</summary>
    private static readonly string[] OfApprovals = ["ApproveFixer", "ApproveTheWholeTypeFixer"];

    [Theory]
    [MemberData(nameof(Menus.OfRules), MemberType = typeof(Menus))]
    public async Task A_finding_has_its_menu(string rule, bool isOpen, string menu)
    {
        using var editor = new Editor();
        var project = Menus.Open(editor, rule, isOpen);

        Assert.Equal(menu, await MenuOf(editor, project, rule));
    }

    // Roslyn repeats a finding once more each time that it is asked for the same lines.
    [Theory]
    [InlineData("AIP0001", false)]
    [InlineData("AIP0007", false)]
    [InlineData("AIP0102", false)]
    [InlineData("AIP0001", true)]
    public async Task A_menu_that_is_opened_again_is_the_same(string rule, bool isOpen)
    {
        using var editor = new Editor();
        var project = Menus.Open(editor, rule, isOpen);
        var menu = await MenuOf(editor, project, rule);

        Assert.Equal(menu, await MenuOf(editor, project, rule));
        Assert.Equal(menu, await MenuOf(editor, project, rule));
    }

    [Fact]
    public async Task A_missing_approval_has_its_menu()
    {
        using var editor = new Editor();
        var project = Menus.OpenApproval(editor);

        Assert.Equal(
            """
            ApproveFixer: Approve 'OrderPage.Total' as ann@contoso.com for zone 'pricing'
            ApproveTheWholeTypeFixer: Approve the whole type 'OrderPage' as ann@contoso.com for zone 'pricing'
            RequestReviewFixer: Request review of 'OrderPage.Total' (a person must then verify it) [Document, Project, Solution]
            """,
            await MenuOf(editor, project, "AIP0003"));
        Assert.Equal(
            OfApprovals,
            BuiltPackage.Fixers.Select(static fixer => fixer.GetType().Name).Intersect(OfApprovals).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_provider_is_exported_and_every_rule_that_it_fixes_has_its_menu_above() => Assert.Equal(
        BuiltPackage.Fixers
            .SelectMany(static fixer => fixer.FixableDiagnosticIds.Select(rule => (Provider: fixer.GetType().Name, Rule: rule)))
            .Except(OfBuildOnly)
            .Where(static fix => !OfApprovals.Contains(fix.Provider))
            .Order(),
        Menus.OfRules.Cast<object[]>()
            .SelectMany(static row => ((string)row[2]).Split('\n').Select(entry => (entry.Split(':')[0], (string)row[0])))
            .Order());

    [Theory]
    [InlineData("AIP0008", false)]
    [InlineData("AIP0008", true)]
    public async Task What_only_a_whole_build_tells_lights_no_bulb(string rule, bool isOpen)
    {
        using var editor = new Editor();
        var project = RuleExample.All.Last(example => example.Rule == rule).OpenIn(editor, isOpen);

        Assert.Contains(await Findings.Build(editor.Project(project)), finding => finding.Id == rule);
        Assert.Equal("", await MenuOf(editor, project, rule));
    }

    private static async Task<string> MenuOf(Editor editor, ProjectId id, string rule)
    {
        var finding = (await Findings.Build(editor.Project(id)))
            .Where(finding => finding.Id == rule)
            .MinBy(static finding => finding.Location.SourceSpan.Start)!;
        return string.Join('\n', (await editor.Fixes(id, finding)).Select(static offer => offer.ToString()).Order(StringComparer.Ordinal));
    }
}
