using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using AiProvenance.CodeFixes.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Tests.Infrastructure;

/// <summary>A solution of one or two projects, judged and fixed as an IDE does it: projects see each other's source.</summary>
internal sealed class DependencyScenario : Scenario
{
    private readonly RequestDependencyReviewFixer _fixer = new();

    public ProjectId Project(string name, params ProjectId[] references) => AddLibrary(name, references: references);

    public DocumentId Document(ProjectId project, string name, string text) =>
        AddFile(project, Solution.GetProject(project)!.Name + "/" + name, text);

    public void Policy(ProjectId project, string text) => AddPolicy(project, text);

    /// <summary>What the gate says of a project; it compiles.</summary>
    public async Task<ImmutableArray<Diagnostic>> Findings(ProjectId project)
    {
        await AssertCompiles(project);
        return await Analyze(project, new DependencyAnalyzer(), new ReachAnalyzer());
    }

    /// <summary>The actions offered for the only finding of a document.</summary>
    public async Task<ImmutableArray<CodeAction>> Offered(DocumentId document) =>
        await Offer(_fixer, Solution.GetDocument(document)!, [Assert.Single(await Findings(document.ProjectId))]);

    public async Task Fix(DocumentId document) => await Apply(Assert.Single(await Offered(document)));

    public async Task FixAll(DocumentId start, FixAllScope scope) => Assert.True(await FixAll(
        _fixer,
        _fixer.FixableDiagnosticIds,
        start,
        scope,
        async project => await Findings(project.Id),
        _fixer.GetType().Name));
}
