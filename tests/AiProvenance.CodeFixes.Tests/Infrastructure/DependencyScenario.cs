using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>A solution of one or two projects, judged and fixed as an IDE does it: projects see each other's source.</summary>
internal sealed class DependencyScenario : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private Solution _solution;

    public DependencyScenario() => _solution = _workspace.CurrentSolution;

    public void Dispose() => _workspace.Dispose();

    public ProjectId Project(string name, params ProjectId[] references)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            projectReferences: references.Select(static reference => new ProjectReference(reference)),
            metadataReferences: References.Net10));
        foreach (var source in AttributeSource.All)
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), source.HintName, source.Plain);
        return id;
    }

    public DocumentId Document(ProjectId project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project);
        _solution = _solution.AddDocument(
            id, name, SourceText.From(text), filePath: "/src/" + _solution.GetProject(project)!.Name + "/" + name);
        return id;
    }

    public void Policy(ProjectId project, string text) => _solution = _solution.AddAdditionalDocument(
        DocumentId.CreateNewId(project), "AiProvenance.policy", SourceText.From(text), filePath: "/src/AiProvenance.policy");

    public async Task<string> Text(DocumentId document) => (await _solution.GetDocument(document)!.GetTextAsync()).ToString();

    /// <summary>What the gate says of a project; it compiles.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings(ProjectId project)
    {
        var compilation = (await _solution.GetProject(project)!.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers(
            [new DependencyAnalyzer(), new ReachAnalyzer()], _solution.GetProject(project)!.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The actions offered for the only finding of a document.</summary>
    public async Task<ImmutableArray<CodeAction>> Offered(DocumentId document)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var finding = Assert.Single(await Findings(document.ProjectId));
        await new RequestDependencyReviewFixer().RegisterCodeFixesAsync(new CodeFixContext(
            _solution.GetDocument(document)!, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ToImmutable();
    }

    public async Task Fix(DocumentId document) => _solution = await Apply(Assert.Single(await Offered(document)));

    public async Task FixAll(DocumentId start, FixAllScope scope)
    {
        var fixer = new RequestDependencyReviewFixer();
        var context = new FixAllContext(
            _solution.GetDocument(start)!,
            fixer,
            scope,
            fixer.GetType().Name,
            fixer.FixableDiagnosticIds,
            new Provider(this),
            CancellationToken.None);
        _solution = await Apply((await fixer.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static async Task<Solution> Apply(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        return Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    private sealed class Provider(DependencyScenario scenario) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await scenario.Findings(project.Id);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await scenario.Findings(document.Project.Id)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
