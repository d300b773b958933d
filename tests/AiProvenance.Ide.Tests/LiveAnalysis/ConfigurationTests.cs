using AiProvenance.Ide.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>What configures the gate counts as soon as it is typed, in the findings and in the menu.</summary>
public sealed class ConfigurationTests
{
    private const string Page = """
        using AiProvenance;
        using Contoso.Pricing;

        class Page
        {
            [AiGenerated("Copilot")]
            decimal Total(int item) => PriceEngine.Quote(item);

            decimal Other(int item) => PriceEngine.Quote(item);
        }
        """;

    [Fact]
    public async Task An_edit_of_the_policy_counts_at_once()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor, "Page.cs");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));

        var policy = editor.AddAdditional(project, Editor.PolicyFile, "[zone catalog]\nnamespaces = Contoso.Catalog\n");
        Assert.Equal("", await Shown(editor, page));
        await editor.Edit(policy, "Contoso.Catalog", "Contoso.Pricing");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));
        await editor.Edit(policy, "\n", "\nenforcement = warn\n");
        Assert.Equal("AIP0001 Warning Total", await Shown(editor, page));
        await editor.Edit(policy, "[zone", "[policy]\ndefault_origin = assisted\n[zone");
        Assert.Equal("AIP0001 Warning Other, AIP0001 Warning Total", await Shown(editor, page));
    }

    [Fact]
    public async Task An_edit_of_the_policy_counts_in_the_menu_at_once()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor, "Page.cs");
        Assert.Contains("SignOffFixer", await Menu(editor, page, "Total"));

        var policy = editor.AddAdditional(
            project, Editor.PolicyFile, "[zone pricing]\nnamespaces = Contoso.Pricing\nreviewers = *@pricing.contoso.com\n");
        Assert.Equal(["RequestReviewFixer"], await Menu(editor, page, "Total"));
        await editor.Edit(policy, "*@pricing.", "*@");
        Assert.Contains("SignOffFixer", await Menu(editor, page, "Total"));
    }

    [Fact]
    public async Task An_error_in_the_policy_is_shown_where_it_is_typed()
    {
        using var editor = new Editor();
        var (project, _) = Open(editor, "Page.cs");
        var policy = editor.AddAdditional(project, Editor.PolicyFile, "[zone pricing]\nnamespaces = Contoso.Pricing\n");
        Assert.Equal("", await Findings.Shown(Editor.Find(editor.Solution, policy)));

        await editor.Edit(policy, "namespaces", "namespace");
        Assert.StartsWith(
            "AIP0201 Error /src/AiProvenance.policy(1,0)",
            await Findings.Shown(Editor.Find(editor.Solution, policy)),
            StringComparison.Ordinal);
        await editor.Edit(policy, "namespace =", "namespaces =");
        await editor.Edit(policy, "Contoso.Pricing", "Contoso.Pricng");
        Assert.StartsWith(
            "AIP0202 Warning /src/AiProvenance.policy(1,13)",
            await Findings.Shown(Editor.Find(editor.Solution, policy)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_origin_of_a_file_counts_at_once_in_the_findings_and_in_the_menu()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor, "Web/Page.cs");
        var config = editor.AddConfig(project, "/src/.editorconfig", "[Web/**.cs]\nindent_size = 4\n");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));
        _ = await editor.Refactorings(page, "Other");

        await editor.Edit(config, "indent_size = 4", "ai_provenance.origin = generated");
        Assert.Equal("AIP0001 Error Other, AIP0001 Error Total", await Shown(editor, page));
        Assert.Contains("SignOffFixer", await Menu(editor, page, "Other"));
        await editor.Edit(config, "[Web/", "[Api/");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));
        await editor.Edit(config, "[Api/", "[Web/");
        await editor.Edit(config, "= generated", "= human");
        Assert.Equal("AIP0001 Error Total, AIP0201 Error ", await Shown(editor, page));
    }

    [Fact]
    public async Task An_edit_of_the_baseline_counts_at_once()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor, "Page.cs");
        var baseline = editor.AddAdditional(project, Editor.BaselineFile, "");
        _ = editor.AddProperties(project, ("ErrorLog", "findings.sarif"));
        var finding = Assert.Single(await Findings.Build(editor.Project(project)));
        var text = finding.Properties["Fingerprint"];

        editor.Write(baseline, "AIP0001 M:Page.Total(System.Int32) " + text + "\n");
        Assert.Equal("", await Shown(editor, page));
        await editor.Edit(page, "Quote(item);\n\n", "Quote(item + 1);\n\n");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));
        Assert.Contains("is stale", await Findings.Shown(Editor.Find(editor.Solution, baseline)), StringComparison.Ordinal);
        await editor.Edit(page, "Quote(item + 1)", "Quote( /* the same again */ item)");
        Assert.Equal("", await Shown(editor, page));
        editor.Write(baseline, "AIP0001 Total\n");
        Assert.Equal("AIP0001 Error Total", await Shown(editor, page));
        Assert.StartsWith(
            "AIP0205 Error /src/AiProvenance.Baseline.txt(0,0)",
            await Findings.Shown(Editor.Find(editor.Solution, baseline)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_of_the_build_counts_as_soon_as_the_editor_knows_it()
    {
        using var editor = new Editor();
        var (project, page) = Open(editor, "Page.cs");
        _ = editor.AddAdditional(project, Editor.PolicyFile, "[zone pricing]\nnamespaces = Contoso.Pricing\nmax_review_age_days = 90\n");
        var properties = editor.AddProperties(project, ("AiProvenanceAsOf", "2020-02-01"), ("ErrorLog", "findings.sarif"));
        var finding = Assert.Single(await Findings.Build(editor.Project(project)));
        await editor.Edit(
            page,
            "[AiGenerated",
            "[HumanVerified(\"kim@contoso.com\", \"2020-01-02\", Fingerprint = \"" +
                finding.Properties["Fingerprint"] +
                "\")] [AiGenerated");
        Assert.Equal("", await Shown(editor, page));
        Assert.Empty(await Menu(editor, page, "Total"));

        await editor.Edit(properties, "2020-02-01", Clock.Today);
        Assert.Equal("AIP0006 Error Total", await Shown(editor, page));
        Assert.Contains("SignOffFixer", await Menu(editor, page, "Total"));
        await editor.Edit(properties, "AiProvenanceAsOf = " + Clock.Today, "AiProvenanceBaselineOpen = true");
        Assert.Equal("", await Shown(editor, page));
    }

    private static (ProjectId Project, DocumentId Page) Open(Editor editor, string name)
    {
        var project = editor.AddProject();
        _ = editor.Add(project, "Shop.cs", Shop.Source);
        return (project, editor.Add(project, name, Page));
    }

    private static async Task<IEnumerable<string>> Menu(Editor editor, DocumentId page, string at) =>
        (await editor.Fixes(page, at)).Select(static offer => offer.Provider);

    // Rule, severity and the text that is underlined.
    private static async Task<string> Shown(Editor editor, DocumentId page)
    {
        await Findings.AssertLiveIsBuild(editor.Project(page.ProjectId));
        var document = editor.Solution.GetDocument(page)!;
        var text = await document.GetTextAsync();
        var found = await Findings.OfFile(await Findings.Analysis(document.Project), document);
        return string.Join(
            ", ",
            found.Select(
                finding =>
                    finding.Id + " " + finding.Severity + " " + text.ToString(finding.Location.SourceSpan)).Order(StringComparer.Ordinal));
    }
}
