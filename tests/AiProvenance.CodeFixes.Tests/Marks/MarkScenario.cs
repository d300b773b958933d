using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Marks;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Tests.Marks;

/// <summary>A file in an editor, with the caret, or a selection, at <c>[||]</c>.</summary>
internal sealed class MarkScenario : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public bool HasAttributes { get; init; } = true;

    public string? Policy { get; init; }

    /// <summary>Another file of the project.</summary>
    public string Other { get; init; } = "";

    public void Dispose() => _workspace.Dispose();

    public static async Task<string[]> Titles(string marked, LanguageVersion language = LanguageVersion.Latest)
    {
        using var scenario = new MarkScenario { Language = language };
        return [.. (await scenario.Offers(marked)).Actions.Select(static action => action.Title)];
    }

    /// <summary>The file once it is marked as AI-generated: it compiles, and the gate asks for the tool.</summary>
    public static async Task<string> Generated(string marked, LanguageVersion language = LanguageVersion.Latest)
    {
        using var scenario = new MarkScenario { Language = language };
        return await scenario.Apply(marked, 0);
    }

    public async Task<(Document Document, ImmutableArray<CodeAction> Actions)> Offers(string marked)
    {
        var (text, carets) = MarkedText.Parse(marked);
        var document = Open(text);
        await AssertCompiles(document);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new MarkAsAiCode().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, Assert.Single(carets), actions.Add, CancellationToken.None));
        return (document, actions.ToImmutable());
    }

    public async Task<string> Apply(string marked, int index)
    {
        var (document, actions) = await Offers(marked);
        var operation = Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await actions[index].GetOperationsAsync(CancellationToken.None)));
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        var compilation = await AssertCompiles(changed);
        var findings = await compilation.WithAnalyzers(
            [new VerificationAnalyzer(), new MalformedMarkAnalyzer(), new AssemblyAttributesAnalyzer()], changed.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        var finding = Assert.Single(findings);
        Assert.Equal(("AIP0101", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("does not name the tool", finding.GetMessage(null), StringComparison.Ordinal);
        return (await changed.GetTextAsync()).ToString();
    }

    private Document Open(string text)
    {
        var project = ProjectId.CreateNewId();
        var code = DocumentId.CreateNewId(project);
        var isProgram = CSharpSyntaxTree.ParseText(text).GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement));
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                "Shop",
                "Shop",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(Language, DocumentationMode.Diagnose),
                metadataReferences: References.Net10))
            .AddDocument(code, "Code.cs", SourceText.From(text), filePath: "/src/Code.cs")
            .AddDocument(DocumentId.CreateNewId(project), "Other.cs", SourceText.From(Other), filePath: "/src/Other.cs");
        foreach (var source in HasAttributes ? AttributeSource.All : [])
            solution = solution.AddDocument(DocumentId.CreateNewId(project), source.HintName, source.Plain);
        if (Policy is not null)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(project), "AiProvenance.policy", Policy, filePath: "/src/AiProvenance.policy");
        }

        return solution.GetDocument(code)!;
    }

    private static async Task<Compilation> AssertCompiles(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
