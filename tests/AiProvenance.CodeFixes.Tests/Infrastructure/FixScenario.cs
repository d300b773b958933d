using System.Collections.Immutable;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.CodeFixes.Requests;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>
/// Files with findings, fixed in a workspace. The findings are made by hand, so that the tests say exactly where one is; the
/// text that comes back is exact to the last space, and it compiles.
/// </summary>
internal sealed class FixScenario : IDisposable
{
    private const string Fingerprint = "1:TEXT.TOUCH";

    private readonly AdhocWorkspace _workspace = new();
    private readonly List<Diagnostic> _findings = [];
    private Solution _solution;

    private FixScenario() => _solution = _workspace.CurrentSolution;

    private LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    private bool HasAttributes { get; init; } = true;

    private bool IsRequested { get; init; }

    /// <summary>The policy that <see cref="Analyze"/> holds the files to.</summary>
    public string? Policy { get; set; }

    private ImmutableArray<string> Rules { get; init; } = [RuleIds.Unverified];

    /// <summary>Fixes the one finding in one file, which compiles before and after.</summary>
    public static async Task<string> Fix(string marked, params string[] otherFiles)
    {
        using var scenario = new FixScenario();
        return await scenario.FixOne(marked, otherFiles);
    }

    public static FixScenario With(
        LanguageVersion language = LanguageVersion.Latest, bool hasAttributes = true, bool isRequested = false, params string[] rules) =>
        new()
        {
            Language = language,
            HasAttributes = hasAttributes,
            IsRequested = isRequested,
            Rules = rules.Length == 0 ? [RuleIds.Unverified] : [.. rules],
        };

    public void Dispose() => _workspace.Dispose();

    public async Task<string> FixOne(string marked, params string[] otherFiles)
    {
        var document = AddDocument(AddProject("Shop", []), "Code.cs", marked);
        foreach (var other in otherFiles)
            _ = AddDocument(document.ProjectId, "Other.cs", other);
        await AssertCompiles();
        return await FixIn(document);
    }

    /// <summary>Fixes the one finding in one file, which compiles only after it.</summary>
    public async Task<string> FixMalformed(string marked) => await FixIn(AddDocument(AddProject("Shop", []), "Code.cs", marked));

    /// <summary>What is offered for all findings of one file.</summary>
    public async Task<ImmutableArray<CodeAction>> Offered(string marked)
    {
        return await Actions(AddDocument(AddProject("Shop", []), "Code.cs", marked));
    }

    public ProjectId AddProject(string name, string[] preprocessorSymbols)
    {
        var id = ProjectId.CreateNewId();
        _solution = _solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true),
                parseOptions: new CSharpParseOptions(Language, preprocessorSymbols: preprocessorSymbols),
                metadataReferences: References.Net10));
        foreach (var source in HasAttributes ? AttributeSource.All : [])
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), source.HintName, source.Plain);
        return id;
    }

    /// <summary>Adds a file; one of the same name in another project is the same file.</summary>
    public DocumentId AddDocument(ProjectId project, string name, string marked)
    {
        var id = DocumentId.CreateNewId(project);
        var (text, findings) = MarkedText.Parse(marked);
        _solution = _solution.AddDocument(id, name, SourceText.From(text), filePath: "/src/" + name);
        var tree = _solution.GetDocument(id)!.GetSyntaxTreeAsync().Result!;
        if (tree.GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)))
        {
            _solution = _solution.WithProjectCompilationOptions(
                project, _solution.GetProject(project)!.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        }

        foreach (var rule in Rules)
            _findings.AddRange(findings.Select(span => Finding(tree, span, rule)));
        return id;
    }

    /// <summary>Takes the findings that the gate itself has about the files as they are, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Analyze()
    {
        _findings.Clear();
        foreach (var id in _solution.ProjectIds)
        {
            if (Policy is not null && !_solution.GetProject(id)!.AdditionalDocuments.Any())
            {
                _solution = _solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(id), "AiProvenance.policy", SourceText.From(Policy), filePath: "/src/AiProvenance.policy");
            }

            var project = _solution.GetProject(id)!;
            var compilation = await project.GetCompilationAsync();
            _findings.AddRange(
                await compilation!.WithAnalyzers(
                    [new VerificationAnalyzer(), new ReachAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        }

        _findings.Sort(static (left, right) => left.Location.SourceSpan.CompareTo(right.Location.SourceSpan));
        return [.. _findings];
    }

    /// <summary>The fingerprint that fixes insert for a finding.</summary>
    public async Task<string> FingerprintOf(Diagnostic finding) =>
        (await ProjectGate.Open(_solution.GetDocument(finding.Location.SourceTree)!, CancellationToken.None))!.FindFingerprint(
            finding, CancellationToken.None)!;

    public async Task Edit(DocumentId document, string old, string @new) =>
        _solution = _solution.WithDocumentText(
            document, SourceText.From((await Text(document)).Replace(old, @new, StringComparison.Ordinal)));

    /// <summary>Fixes everything in scope.</summary>
    public async Task FixAll(DocumentId start, FixAllScope scope)
    {
        var fixer = new RequestReviewFixer();
        var document = _solution.GetDocument(start)!;
        var rules = Rules.ToHashSet();
        var provider = new HandMade(_findings);
        var context = new FixAllContext(document, fixer, scope, null!, rules, provider, CancellationToken.None);
        if (await fixer.GetFixAllProvider().GetFixAsync(context) is { } action)
            _solution = await Apply(action);
    }

    public async Task<string> Text(DocumentId document) => (await _solution.GetDocument(document)!.GetTextAsync()).ToString();

    public async Task AssertCompiles()
    {
        foreach (var project in _solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private async Task<string> FixIn(DocumentId document)
    {
        _solution = await Apply(Assert.Single(await Actions(document)));
        await AssertCompiles();
        return await Text(document);
    }

    private async Task<ImmutableArray<CodeAction>> Actions(DocumentId document)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var tree = await _solution.GetDocument(document)!.GetSyntaxTreeAsync();
        foreach (var together in _findings.Where(finding => finding.Location.SourceTree == tree).GroupBy(
            finding => finding.Location.SourceSpan))
        {
            var context = new CodeFixContext(
                _solution.GetDocument(document)!, together.Key, [.. together], (action, _) => actions.Add(action), CancellationToken.None);
            await new RequestReviewFixer().RegisterCodeFixesAsync(context);
        }

        return actions.ToImmutable();
    }

    private Diagnostic Finding(SyntaxTree tree, TextSpan span, string rule)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Fingerprint, Fingerprint).Add(
            FindingProperties.Zones, "pricing");
        return Diagnostic.Create(
            new DiagnosticDescriptor(rule, rule, rule, "Test", DiagnosticSeverity.Error, isEnabledByDefault: true),
            Location.Create(tree, span),
            IsRequested ? properties.Add(FindingProperties.IsRequested, "true") : properties);
    }

    private static async Task<Solution> Apply(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        return Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    private sealed class HandMade(List<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return findings.Where(finding =>
                finding.Location.SourceTree!.FilePath == tree!.FilePath &&
                finding.Location.SourceTree == tree);
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
