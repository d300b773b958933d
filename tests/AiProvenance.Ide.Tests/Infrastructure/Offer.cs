using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>An entry of the light bulb's menu.</summary>
/// <param name="Provider">The class that offers it.</param>
/// <param name="Action">What it does.</param>
/// <param name="Scopes">Where the menu lets all be fixed at once.</param>
/// <param name="FixAllState">How Roslyn would do that, or null.</param>
internal sealed record Offer(
    string Provider, CodeAction Action, ImmutableArray<FixAllScope> Scopes, Internal? FixAllState)
{
    private const string FixAllStates = "Microsoft.CodeAnalysis.CodeFixesAndRefactorings.IRefactorOrFixAllState";
    private const string FixAllActions = "Microsoft.CodeAnalysis.CodeFixesAndRefactorings.RefactorOrFixAllCodeAction";

    public string Title => Action.Title;

    /// <summary>The entry as a line: who offers it, what it says, and where all can be fixed at once.</summary>
    public override string ToString() => Provider + ": " + Title + (Scopes.IsEmpty ? "" : " [" + string.Join(", ", Scopes) + "]");

    /// <summary>What the menu shows beside the entry while it is chosen.</summary>
    public async Task<Solution> Preview()
    {
        var operations = await Action.GetPreviewOperationsAsync(Editor.Never);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    /// <summary>Chooses the entry.</summary>
    public Task Apply(Editor editor) => Apply(Action, editor);

    /// <summary>Chooses "Fix all in" below the entry.</summary>
    public Task FixAll(FixAllScope scope, Editor editor) => Apply(FixAll(scope), editor);

    /// <summary>What "Fix all in" does.</summary>
    public CodeAction FixAll(FixAllScope scope)
    {
        Assert.Contains(scope, Scopes);
        var state = new Internal(FixAllState!.Value, Composition.TypeOf(FixAllStates)).Call<object>(
            "With", default(Optional<(Document, Project)>), new Optional<FixAllScope>(scope), new Optional<string?>(Action.EquivalenceKey));
        var all = Internal.New(
            Composition.TypeOf(FixAllActions), state, /* showPreviewChangesDialog: */ false, /* title: */ null, /* message: */ null);
        return (CodeAction)all.Value;
    }

    private static async Task Apply(CodeAction action, Editor editor)
    {
        var progress = new Progress<CodeAnalysisProgress>();
        foreach (var operation in await action.GetOperationsAsync(editor.Solution, progress, Editor.Never))
            operation.Apply(editor.Workspace, Editor.Never);
    }
}
