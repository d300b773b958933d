using AiProvenance.Ide.Tests.Infrastructure;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>What no single file tells, and so comes with a build, or with "Run Code Analysis", and not while somebody types.</summary>
public sealed class WholeBuildTests
{
    private const string Pages = "namespace Contoso.Pricing; public static class Price { public static int Of() => 1; }";

    /// <summary>
    /// Each with the code, the policy, the baseline, an <c>.editorconfig</c> and the finding that only a whole build tells.
    /// </summary>
    public static TheoryData<string, string, string, string, string> Cases { get; } = new()
    {
        {
            "[AiProvenance.AiGenerated(\"Copilot\")] class Page { int Total() => Helper.Of(); } class Helper { public static int Of() => Contoso.Pricing.Price.Of(); }",
            "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n", "", "", "AIP0008 Error /src/Page.cs"
        },
        {
            "namespace Contoso.Pricing { class Total { int Of() => Helper.Of(); } } class Helper { public static int Of() => Page.Of(); } [AiProvenance.AiGenerated(\"Copilot\")] class Page { public static int Of() => 1; }",
            "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n", "", "", "AIP0007 Error /src/Page.cs"
        },
        {
            "class Page { }",
            "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n", "AIP0008 M:Page.Total 1:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.ABCDEFGHIJKLMNOP\n", "", "AIP0205 Info /src/AiProvenance.Baseline.txt"
        },
        {
            "class Page { }",
            "", "", "[*.cs]\ndotnet_diagnostic.AIP0001.severity = none\n", "AIP0203 Warning /src/Page.cs"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_shown_when_the_whole_project_is_analysed(
        string code, string policy, string baseline, string config, string finding)
    {
        using var editor = new Editor();
        var id = editor.AddProject();
        _ = editor.Add(id, "Page.cs", code);
        _ = editor.Add(id, "Price.cs", Pages);
        _ = editor.AddProperties(id, ("AiProvenanceAsOf", ""));
        if (policy.Length > 0)
            _ = editor.AddAdditional(id, Editor.PolicyFile, policy);
        if (baseline.Length > 0)
            _ = editor.AddAdditional(id, Editor.BaselineFile, baseline);
        if (config.Length > 0)
            _ = editor.AddConfig(id, "/src/.editorconfig", config);
        await editor.AssertCompiles();

        Assert.Equal("", await Findings.Shown(editor.Project(id)));
        Assert.StartsWith(finding, await Findings.OfCodeAnalysis(editor.Project(id)), StringComparison.Ordinal);
    }
}
