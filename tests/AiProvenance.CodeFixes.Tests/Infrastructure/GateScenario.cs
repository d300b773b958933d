using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>A shop with critical code and a policy, the gate's own findings about it, and what a fix makes of them.</summary>
internal sealed class GateScenario : IDisposable
{
    private const string Pricing =
        """
        namespace Shop.Pricing
        {
            public sealed class Price { public static int Of(int item) => item; public const int Base = 1; }
        }
        namespace Shop.Accounts
        {
            public static class Account { public static int Close(int number) => number; }
        }

        """;

    private readonly AdhocWorkspace _workspace = new();
    private readonly string? _policy;
    private Solution _solution;

    public GateScenario(CodeFixProvider fixer, string? policy = null)
    {
        _solution = _workspace.CurrentSolution;
        Fixer = fixer;
        _policy = policy;
    }

    /// <summary>The fix that is offered and applied.</summary>
    public CodeFixProvider Fixer { get; set; }

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public void Dispose() => _workspace.Dispose();

    public ProjectId AddProject(string name = "Shop", params string[] preprocessorSymbols)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(Language, preprocessorSymbols: preprocessorSymbols),
            metadataReferences: References.Net10));
        foreach (var source in AttributeSource.All)
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), source.HintName, source.Plain);
        _ = Add(id, "Pricing.cs", Pricing);
        if (_policy is not null)
        {
            _solution = _solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id), "AiProvenance.policy", _policy, filePath: "/src/AiProvenance.policy");
        }

        return id;
    }

    /// <summary>Adds a file; one of the same name in another project is the same file.</summary>
    public DocumentId Add(ProjectId project, string name, string source)
    {
        var id = DocumentId.CreateNewId(project);
        _solution = _solution.AddDocument(id, name, SourceText.From(source), filePath: "/src/" + name);
        var tree = _solution.GetDocument(id)!.GetSyntaxTreeAsync().Result!;
        if (tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)))
        {
            _solution = _solution.WithProjectCompilationOptions(
                project, _solution.GetProject(project)!.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        }

        return id;
    }

    public DocumentId Add(string source) => Add(AddProject(), "Code.cs", source);

    public async Task Edit(DocumentId document, string old, string @new)
    {
        var text = await Text(document);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _solution = _solution.WithDocumentText(document, SourceText.From(text.Replace(old, @new, StringComparison.Ordinal)));
    }

    /// <summary>Renames a symbol wherever the solution names it, as an editor does.</summary>
    public async Task Rename(ProjectId project, string documentationId, string name)
    {
        var compilation = await _solution.GetProject(project)!.GetCompilationAsync();
        var symbol = Assert.Single(DocumentationCommentId.GetSymbolsForDeclarationId(documentationId, compilation!));
        _solution = await Renamer.RenameSymbolAsync(_solution, symbol, default, name);
    }

    /// <summary>Adds a <c>.globalconfig</c>, as a repository or a build hands one to the compiler.</summary>
    public void Configure(ProjectId project, string text) => _solution = _solution.AddAnalyzerConfigDocument(
        DocumentId.CreateNewId(project), ".globalconfig", SourceText.From("is_global = true\n" + text), filePath: "/src/.globalconfig");

    public async Task<string> Text(DocumentId document) => (await _solution.GetDocument(document)!.GetTextAsync()).ToString();

    /// <summary>What the gate finds, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings()
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in _solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            findings.AddRange(
                await compilation!.WithAnalyzers(
                    [new VerificationAnalyzer(), new NeedlessVerificationAnalyzer()],
                    project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        }

        return [.. findings.OrderBy(static finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(
            static finding => finding.Location.SourceSpan.Start).ThenBy(
            static finding => finding.Id,
            StringComparer.Ordinal)];
    }

    public async Task<string[]> Ids() => [.. (await Findings()).Select(static finding => finding.Id)];

    /// <summary>What the fixer offers for the findings of a file, in the order of the source.</summary>
    public async Task<ImmutableArray<CodeAction>> Offers(DocumentId id)
    {
        var document = _solution.GetDocument(id)!;
        var tree = await document.GetSyntaxTreeAsync();
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var fixable = (await Findings()).Where(finding =>
            finding.Location.SourceTree == tree &&
            Fixer.FixableDiagnosticIds.Contains(finding.Id));
        foreach (var together in fixable.GroupBy(static finding => finding.Location.SourceSpan))
        {
            await Fixer.RegisterCodeFixesAsync(new CodeFixContext(
                document, together.Key, [.. together], (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.ToImmutable();
    }

    public async Task<string[]> Titles(DocumentId id) => [.. (await Offers(id)).Select(static action => action.Title)];

    /// <summary>Applies what is offered first.</summary>
    public async Task<string> ApplyFirst(DocumentId id)
    {
        await Apply((await Offers(id))[0]);
        return await Text(id);
    }

    /// <summary>Applies the fixes one after another until nothing is offered any more.</summary>
    public async Task<int> ApplyEach(DocumentId id)
    {
        for (var count = 0; ; count++)
        {
            var offers = await Offers(id);
            if (offers.IsEmpty)
                return count;
            await Apply(offers[0]);
            Assert.True(count < 100, "the fix is offered again and again");
        }
    }

    /// <summary>Fixes everything in scope.</summary>
    public async Task FixAll(DocumentId start, FixAllScope scope)
    {
        var context = new FixAllContext(
            _solution.GetDocument(start)!,
            Fixer,
            scope,
            null!,
            Fixer.FixableDiagnosticIds,
            new Found(await Findings()),
            CancellationToken.None);
        if (await Fixer.GetFixAllProvider()!.GetFixAsync(context) is { } action)
            await Apply(action);
    }

    public async Task AssertCompiles()
    {
        foreach (var project in _solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private async Task Apply(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        _solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return findings.Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var all = new List<Diagnostic>();
            foreach (var document in project.Documents)
                all.AddRange(await GetDocumentDiagnosticsAsync(document, cancellationToken));
            return all;
        }
    }
}
