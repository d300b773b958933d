using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Marks;
using AiProvenance.CodeFixes.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.CodeFixes.Tests.Marks;

/// <summary>A file in an editor, with the caret, or a selection, at <c>[||]</c>.</summary>
internal sealed class MarkScenario : Scenario
{
    public MarkScenario() => Documentation = DocumentationMode.Diagnose;

    public string? Policy { get; init; }

    /// <summary>Another file of the project.</summary>
    public string Other { get; init; } = "";

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
        await AssertCompiles();
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new MarkAsAiCode().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, Assert.Single(carets), actions.Add, CancellationToken.None));
        return (document, actions.ToImmutable());
    }

    public async Task<string> Apply(string marked, int index)
    {
        var (document, actions) = await Offers(marked);
        await Apply(actions[index]);
        await AssertCompiles();
        var findings = await Analyze(
            document.Project.Id, new VerificationAnalyzer(), new MalformedMarkAnalyzer(), new AssemblyAttributesAnalyzer());
        var finding = Assert.Single(findings);
        Assert.Equal(("AIP0101", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("does not name the tool", finding.GetMessage(null), StringComparison.Ordinal);
        return await Text(document.Id);
    }

    private Document Open(string text)
    {
        var project = AddLibrary("Shop");
        var code = AddFile(project, "Code.cs", text);
        _ = AddFile(project, "Other.cs", Other);
        if (Policy is not null)
            AddPolicy(project, Policy);
        return Solution.GetDocument(code)!;
    }
}
