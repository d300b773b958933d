using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>Projects that hand over baselines, the gate's own findings about them, and what a fix makes of the baselines.</summary>
internal sealed class BaselineScenario : IDisposable
{
    public const string FileName = "AiProvenance.Baseline.txt";

    private const string Pricing = "namespace Shop.Pricing { public static class Price { public static int Of(int item) => item; } }";

    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _fixer;
    private readonly bool _isOpen;

    public BaselineScenario(CodeFixProvider fixer, bool isOpen = true)
    {
        (_fixer, _isOpen) = (fixer, isOpen);
        Solution = _workspace.CurrentSolution;
    }

    public Solution Solution { get; private set; }

    public void Dispose() => _workspace.Dispose();

    /// <summary>Adds a project; a baseline in the same folder as another project's is the same file.</summary>
    public ProjectId Add(string source, string? baseline, string folder = "/src/", params string[] preprocessorSymbols)
    {
        var id = ProjectId.CreateNewId();
        Solution = Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Shop" + Solution.ProjectIds.Count,
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(preprocessorSymbols: preprocessorSymbols),
            metadataReferences: References.Net10));
        foreach (var file in AttributeSource.All)
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id), file.HintName, file.Plain);
        Solution = Solution.AddDocument(DocumentId.CreateNewId(id), "Pricing.cs", Pricing, filePath: "/src/Pricing.cs");
        Solution = Solution.AddDocument(DocumentId.CreateNewId(id), "Code.cs", source, filePath: "/src/Code.cs");
        if (baseline is not null)
        {
            Solution = Solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id), FileName, SourceText.From(baseline), filePath: folder + FileName);
        }

        if (_isOpen)
        {
            Solution = Solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                ".globalconfig",
                SourceText.From("is_global = true\nbuild_property.AiProvenanceBaselineOpen = true\n"),
                filePath: "/src/.globalconfig");
        }

        return id;
    }

    public async Task<string> Baseline(ProjectId project) =>
        (await Solution.GetProject(project)!.AdditionalDocuments.Single().GetTextAsync()).ToString();

    /// <summary>What the gate finds in a project, in the order of the lines.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings(ProjectId id)
    {
        var project = Solution.GetProject(id)!;
        var compilation = await project.GetCompilationAsync();
        var findings = await compilation!.WithAnalyzers(
            [new VerificationAnalyzer(), new BaselineAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(static finding => finding.Id, StringComparer.Ordinal).ThenBy(
            static finding => finding.Location.GetLineSpan().StartLinePosition)];
    }

    public async Task<string[]> Ids(ProjectId project) => [.. (await Findings(project)).Select(static finding => finding.Id)];

    /// <summary>What the fixer offers for each finding that it can fix.</summary>
    public async Task<ImmutableArray<CodeAction>> Offers(ProjectId id)
    {
        var project = Solution.GetProject(id)!;
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var finding in (await Findings(id)).Where(finding => _fixer.FixableDiagnosticIds.Contains(finding.Id)))
        {
            var document = finding.Location.SourceTree is { } tree ? project.GetDocument(tree)! : project.AdditionalDocuments.Single();
            await _fixer.RegisterCodeFixesAsync(
                new CodeFixContext(
                    document, finding.Location.SourceSpan, [finding], (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    public async Task Apply(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    /// <summary>Fixes everything in scope; whether there was anything to do.</summary>
    public async Task<bool> FixAll(ProjectId start, FixAllScope scope)
    {
        var findings = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var id in Solution.ProjectIds)
            findings[id] = [.. (await Findings(id)).Where(finding => _fixer.FixableDiagnosticIds.Contains(finding.Id))];
        var document = Solution.GetProject(start)!.Documents.Single(static document => document.Name == "Code.cs");
        var context = new FixAllContext(
            document, _fixer, scope, null!, _fixer.FixableDiagnosticIds, new Found(findings), CancellationToken.None);
        if (await _fixer.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
            return false;
        await Apply(action);
        return true;
    }

    private sealed class Found(Dictionary<ProjectId, ImmutableArray<Diagnostic>> findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return findings[document.Project.Id].Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(findings[project.Id].Where(static finding => finding.Location.SourceTree is null));

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings[project.Id]);
    }
}
