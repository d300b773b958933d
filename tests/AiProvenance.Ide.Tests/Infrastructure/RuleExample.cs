using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>What a rule's page shows to break it: a file, or a policy alone, with what configures it.</summary>
internal sealed record RuleExample(string Rule)
{
    private static readonly string Pages =
        Repository.PathOf("docs/rules");

    public string? Code { get; init; }

    public string? Policy { get; init; }

    public string? Baseline { get; init; }

    public string? Signatures { get; init; }

    public string? EditorConfig { get; init; }

    public string? Properties { get; init; }

    /// <summary>Every example, apart from those of the rule that the build checks before any compiler runs.</summary>
    public static IEnumerable<RuleExample> All => Directory.EnumerateFiles(Pages, "AIP*.md").Order(StringComparer.Ordinal)
        .Where(static page => Path.GetFileNameWithoutExtension(page) != "AIP0204")
        .Select(MarkdownPage.Load)
        .SelectMany(
            static page =>
                page.BlocksIn("Example")
                    .GroupBy(static block => block.Part)
                    .SelectMany(part => In(Path.GetFileNameWithoutExtension(page.Path), part)));

    /// <summary>Opens it beside the shop; with an open baseline, findings are accepted instead of answered.</summary>
    public ProjectId OpenIn(Editor editor, bool isBaselineOpen = false)
    {
        var properties = XElement.Parse("<P>" + Properties + "</P>")
            .Elements()
            .Select(static property => (property.Name.LocalName, property.Value));
        var project = editor.AddProject();
        _ = editor.Add(project, "Shop.cs", Shop.Source);
        if (Code is not null)
            _ = editor.Add(project, "Web/Page.cs", Code);
        if (Policy is not null)
            _ = editor.AddAdditional(project, Editor.PolicyFile, Policy);
        if (Baseline is not null || isBaselineOpen)
            _ = editor.AddAdditional(project, Editor.BaselineFile, Baseline ?? "");
        if (Signatures is not null)
            _ = editor.AddAdditional(project, Editor.SignaturesFile, Signatures);
        if (EditorConfig is not null)
            _ = editor.AddConfig(project, "/src/.editorconfig", EditorConfig);
        _ = editor.AddProperties(
            project, [.. properties, .. isBaselineOpen ? [("AiProvenanceBaselineOpen", "true")] : Array.Empty<(string, string)>()]);
        return project;
    }

    // A block of code is a file, configured by the blocks above it; a policy may also stand alone.
    private static IEnumerable<RuleExample> In(string rule, IEnumerable<MarkdownBlock> blocks)
    {
        var current = new RuleExample(rule);
        var isLonePolicy = false;
        foreach (var block in blocks)
        {
            if (isLonePolicy && block.Language == "ini")
                yield return current;
            isLonePolicy = block.Language == "ini" || (isLonePolicy && block.Language != "csharp");
            current = block.Language switch
            {
                "csharp" => current with { Code = block.Text },
                "ini" => current with { Policy = block.Text },
                "baseline" => current with { Baseline = block.Text },
                "signatures" => current with { Signatures = block.Text },
                "editorconfig" => current with { EditorConfig = block.Text },
                "xml" => current with { Properties = block.Text },
                _ => current,
            };
            if (block.Language == "csharp")
                yield return current;
        }

        if (isLonePolicy)
            yield return current with { Code = null };
    }
}
