using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>Projects that hand over baselines, the gate's own findings about them, and what a fix makes of the baselines.</summary>
internal sealed class BaselineScenario(CodeFixProvider fixer, bool isOpen = true, bool isUnattended = false) : Scenario(isUnattended)
{
    public const string FileName = "AiProvenance.Baseline.txt";

    private const string Pricing = "namespace Shop.Pricing { public static class Price { public static int Of(int item) => item; } }";

    /// <summary>The policy of all projects; null for the built-in one.</summary>
    public string? Policy { get; init; }

    /// <summary>Adds a project; a baseline in the same folder as another project's is the same file.</summary>
    public ProjectId Add(string source, string? baseline, string folder = "/src/", params string[] preprocessorSymbols)
    {
        var id = AddLibrary("Shop" + Solution.ProjectIds.Count, "Shop", preprocessorSymbols);
        Solution = Solution.WithProjectFilePath(id, folder + "Shop.csproj");
        _ = AddFile(id, "Pricing.cs", Pricing);
        _ = AddFile(id, "Code.cs", source);
        if (baseline is not null)
            AddAdditionalFile(id, FileName, baseline, folder);
        if (Policy is not null)
            AddPolicy(id, Policy);
        if (isOpen)
            AddConfiguration(id, "build_property.AiProvenanceBaselineOpen = true\n");
        return id;
    }

    public async Task<string> Baseline(ProjectId project) =>
        (await Solution.GetProject(project)!.AdditionalDocuments.Single(IsBaseline).GetTextAsync()).ToString();

    /// <summary>What the gate finds in a project, in the order of the lines.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings(ProjectId id)
    {
        var findings = await Analyze(id, new VerificationAnalyzer(), new BaselineAnalyzer());
        return [.. findings.OrderBy(static finding => finding.Id, StringComparer.Ordinal).ThenBy(
            static finding => finding.Location.GetLineSpan().StartLinePosition)];
    }

    public async Task<string[]> Ids(ProjectId project) => [.. (await Findings(project)).Select(static finding => finding.Id)];

    /// <summary>What the fixer offers for each finding that it can fix.</summary>
    public async Task<ImmutableArray<CodeAction>> Offers(ProjectId id)
    {
        var project = Solution.GetProject(id)!;
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var finding in await Fixable(id))
        {
            var document = finding.Location.SourceTree is { } tree
                ? project.GetDocument(tree)!
                : project.AdditionalDocuments.Single(IsBaseline);
            actions.AddRange(await Offer(fixer, document, [finding]));
        }

        return actions.ToImmutable();
    }

    /// <summary>Fixes everything in scope; whether there was anything to do.</summary>
    public async Task<bool> FixAll(ProjectId start, FixAllScope scope)
    {
        var findings = new Dictionary<ProjectId, IEnumerable<Diagnostic>>();
        foreach (var id in Solution.ProjectIds)
            findings[id] = await Fixable(id);
        var document = Solution.GetProject(start)!.Documents.Single(static document => document.Name == "Code.cs");
        return await FixAll(
            fixer, fixer.FixableDiagnosticIds, document.Id, scope, project => Task.FromResult(findings[project.Id]));
    }

    private async Task<ImmutableArray<Diagnostic>> Fixable(ProjectId id) =>
        [.. (await Findings(id)).Where(finding => fixer.FixableDiagnosticIds.Contains(finding.Id))];

    private static bool IsBaseline(TextDocument document) => document.Name == FileName;
}
