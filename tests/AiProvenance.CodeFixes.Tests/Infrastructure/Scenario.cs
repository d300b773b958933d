using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>
/// A solution in an editor: its projects and files, what analyzers find in them, what is offered for that, and what it makes of the files.
/// </summary>
internal abstract class Scenario : IDisposable
{
    private readonly AdhocWorkspace _workspace;

    protected Scenario(bool isUnattended = false)
    {
        _workspace = isUnattended ? CommandWorkspace.Open() : new AdhocWorkspace();
        Solution = _workspace.CurrentSolution;
    }

    /// <summary>The files as they are.</summary>
    public Solution Solution { get; protected set; }

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>Whether each project has the package's attributes.</summary>
    public bool HasAttributes { get; init; } = true;

    /// <summary>Whether the compiler binds what documentation comments name, as it does where they are written to a file.</summary>
    protected DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public void Dispose() => _workspace.Dispose();

    public async Task<string> Text(DocumentId document) => (await Solution.GetDocument(document)!.GetTextAsync()).ToString();

    public async Task Edit(DocumentId document, string old, string @new)
    {
        var text = await Text(document);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Solution = Solution.WithDocumentText(document, SourceText.From(text.Replace(old, @new, StringComparison.Ordinal)));
    }

    public async Task AssertCompiles()
    {
        foreach (var project in Solution.ProjectIds)
            await AssertCompiles(project);
    }

    protected async Task AssertCompiles(ProjectId project)
    {
        var compilation = await Solution.GetProject(project)!.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Adds a library that sees the whole of .NET.</summary>
    protected ProjectId AddLibrary(
        string name, string? assemblyName = null, string[]? preprocessorSymbols = null, ProjectId[]? references = null)
    {
        var id = ProjectId.CreateNewId();
        Solution = Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            assemblyName ?? name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(Language, Documentation, preprocessorSymbols: preprocessorSymbols),
            projectReferences: references?.Select(static reference => new ProjectReference(reference)),
            metadataReferences: References.Net10));
        foreach (var source in HasAttributes ? AttributeSource.All : [])
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id), source.HintName, source.Plain);
        return id;
    }

    /// <summary>Adds a file; one of the same name in another project is the same file. Top-level statements make a program.</summary>
    protected DocumentId AddFile(ProjectId project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project);
        Solution = Solution.AddDocument(id, name, SourceText.From(text), filePath: "/src/" + name);
        var tree = Solution.GetDocument(id)!.GetSyntaxTreeAsync().Result!;
        if (tree.GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement)))
        {
            Solution = Solution.WithProjectCompilationOptions(
                project, Solution.GetProject(project)!.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        }

        return id;
    }

    protected void AddPolicy(ProjectId project, string text) => AddAdditionalFile(project, "AiProvenance.policy", text, "/src/");

    protected void AddAdditionalFile(ProjectId project, string name, string text, string folder) =>
        Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(project), name, SourceText.From(text), filePath: folder + name);

    /// <summary>Adds a <c>.globalconfig</c>, as a repository or a build hands one to the compiler.</summary>
    protected void AddConfiguration(ProjectId project, string text) => Solution = Solution.AddAnalyzerConfigDocument(
        DocumentId.CreateNewId(project), ".globalconfig", SourceText.From("is_global = true\n" + text), filePath: "/src/.globalconfig");

    /// <summary>What analyzers find in a project.</summary>
    protected async Task<ImmutableArray<Diagnostic>> Analyze(ProjectId id, params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var project = Solution.GetProject(id)!;
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>What a fixer offers for findings in a document; those at one place it sees together.</summary>
    protected static async Task<ImmutableArray<CodeAction>> Offer(
        CodeFixProvider fixer, TextDocument document, IEnumerable<Diagnostic> findings)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var together in findings.GroupBy(static finding => finding.Location.SourceSpan))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(
                document, together.Key, [.. together], (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    /// <summary>Applies what was offered.</summary>
    public async Task Apply(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    /// <summary>Fixes everything in scope; whether there was anything to do.</summary>
    protected async Task<bool> FixAll(
        CodeFixProvider fixer, IEnumerable<string> rules, DocumentId start, FixAllScope scope, FindingsOf findings, string? key = null)
    {
        var context = new FixAllContext(
            Solution.GetDocument(start)!, fixer, scope, key!, rules, new Found(findings), CancellationToken.None);
        if (await fixer.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
            return false;
        await Apply(action);
        return true;
    }

    /// <summary>Those of some findings that are in the files of a project.</summary>
    protected static async Task<IEnumerable<Diagnostic>> InFilesOf(Project project, IEnumerable<Diagnostic> findings)
    {
        var trees = new HashSet<SyntaxTree?>();
        foreach (var document in project.Documents)
            _ = trees.Add(await document.GetSyntaxTreeAsync());
        return findings.Where(finding => finding.Location.SourceTree is { } tree && trees.Contains(tree));
    }

    /// <summary>What is found in a project.</summary>
    protected delegate Task<IEnumerable<Diagnostic>> FindingsOf(Project project);

    private sealed class Found(FindingsOf findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await findings(document.Project)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            (await findings(project)).Where(static finding => finding.Location.SourceTree is null);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            findings(project);
    }
}
