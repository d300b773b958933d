using System.Collections.Immutable;
using AiProvenance.CodeFixes.SignOffs;
using AiProvenance.Images.Svg;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Images.Editor;

/// <summary>A finding in the file that is shown.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">What it says.</param>
/// <param name="Span">What is underlined.</param>
internal sealed record ShownFinding(string Id, string Message, LinePositionSpan Span);

/// <summary>A file with its findings, and the light bulb at one of them.</summary>
/// <param name="FileName">The file, from the repository's folder.</param>
/// <param name="Lines">Its text in colours.</param>
/// <param name="Findings">All findings in it, in the order of the source.</param>
/// <param name="BulbLine">The line that the light bulb is on.</param>
/// <param name="Offers">The titles of what is offered there.</param>
/// <param name="Preview">What the first of them changes.</param>
internal sealed record EditorScene(
    string FileName,
    ImmutableArray<ImmutableArray<StyledText>> Lines,
    ImmutableArray<ShownFinding> Findings,
    int BulbLine,
    ImmutableArray<string> Offers,
    ImmutableArray<DiffLine> Preview)
{
    // Who reviews this file in the sample, and when.
    private static readonly Signer Reviewer = new(static () => "dana.okafor@contoso.example", static () => new DateTime(2026, 11, 20));

    /// <summary>Opens a file of the sample and the light bulb at the finding about a declaration.</summary>
    public static async Task<EditorScene> Of(string file, string declaration)
    {
        using var sample = new SampleWorkspace();
        var document = sample.Document(file);
        var tree = await document.GetSyntaxTreeAsync();
        var found = (await sample.Report())
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == tree!.FilePath)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(
                static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToList();
        var at = found.Single(diagnostic => diagnostic.GetMessage(null).StartsWith("'" + declaration + "'", StringComparison.Ordinal));
        var offers = await Offered(document, at);
        return new EditorScene(
            "samples/Storefront/" + file,
            await Highlighting.Of(document),
            [.. found.Select(
                static diagnostic => new ShownFinding(diagnostic.Id, diagnostic.GetMessage(null), diagnostic.Location.GetLineSpan().Span))],
            at.Location.GetLineSpan().StartLinePosition.Line,
            [.. offers.Select(static action => action.Title)],
            await Change(document, offers[0]));
    }

    private static async Task<ImmutableArray<CodeAction>> Offered(Document document, Diagnostic at)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var fixer in SampleWorkspace.Providers<CodeFixProvider>(Reviewer).Where(
            fixer => fixer.FixableDiagnosticIds.Contains(at.Id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, at, (action, _) => offers.Add(action), CancellationToken.None));
        }

        foreach (var refactoring in SampleWorkspace.Providers<CodeRefactoringProvider>(Reviewer))
        {
            await refactoring.ComputeRefactoringsAsync(
                new CodeRefactoringContext(document, at.Location.SourceSpan, offers.Add, CancellationToken.None));
        }

        return offers.ToImmutable();
    }

    private static async Task<ImmutableArray<DiffLine>> Change(Document document, CodeAction action)
    {
        var change = (ApplyChangesOperation)(await action.GetOperationsAsync(CancellationToken.None)).Single();
        var old = await document.GetTextAsync();
        var @new = await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
        return DiffLine.Between(LinesOf(old), LinesOf(@new));
    }

    private static string[] LinesOf(SourceText text) => [.. text.Lines.Select(static line => line.ToString())];
}
