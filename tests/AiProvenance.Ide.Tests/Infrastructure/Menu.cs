using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Ide.Tests.Infrastructure;

/// <summary>The light bulb's menu at a place of a file: what the editor's own services find there, of this package.</summary>
internal static class Menu
{
    private const string FixService = "Microsoft.CodeAnalysis.CodeFixes.ICodeFixService";
    private const string RefactoringService = "Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService";

    /// <summary>The fixes at the first place where a file says that.</summary>
    public static async Task<ImmutableArray<Offer>> Fixes(
        this Editor editor, DocumentId id, string at, CancellationToken cancellationToken = default)
    {
        var document = Editor.Find(editor.Solution, id);
        var text = await document.GetTextAsync(cancellationToken);
        return await Fixes(document, Place(text, at), cancellationToken);
    }

    /// <summary>The refactorings at the first place where a file says that.</summary>
    public static async Task<ImmutableArray<Offer>> Refactorings(
        this Editor editor, DocumentId id, string at, CancellationToken cancellationToken = default)
    {
        var document = Editor.Find(editor.Solution, id);
        var text = await document.GetTextAsync(cancellationToken);
        var found = await Composition.Export(RefactoringService).CallAsync(
            "GetRefactoringsAsync", document, new TextSpan(Place(text, at).Start, 0), null, cancellationToken);
        return
        [
            .. ((IEnumerable)found).Cast<object>().Select(Internal.Of)
                .Where(static refactoring => IsOurs(refactoring.Get<object>("Provider")))
                .SelectMany(static refactoring => refactoring.Get<ImmutableArray<(CodeAction Action, TextSpan?)>>("CodeActions")
                    .Select(entry => new Offer(refactoring.Get<object>("Provider").GetType().Name, entry.Action, [], null))),
        ];
    }

    /// <summary>The fixes at a finding.</summary>
    public static Task<ImmutableArray<Offer>> Fixes(this Editor editor, ProjectId project, Diagnostic finding) =>
        Fixes(editor.FileOf(project, finding), finding.Location.SourceSpan, Editor.Never);

    /// <summary>The file that a finding is in.</summary>
    public static TextDocument FileOf(this Editor editor, ProjectId project, Diagnostic finding)
    {
        var path = finding.Location.GetLineSpan().Path;
        return editor.Project(project).Documents.Concat(editor.Project(project).AdditionalDocuments).Single(file => file.FilePath == path);
    }

    /// <summary>The fixes at each finding of a project.</summary>
    public static async Task<ImmutableArray<Offer>> AllFixes(this Editor editor, ProjectId project)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var place in (await Findings.Build(editor.Project(project))).GroupBy(static finding => finding.Location.GetLineSpan()))
            offers.AddRange(await editor.Fixes(project, place.First()));
        return offers.ToImmutable();
    }

    private static async Task<ImmutableArray<Offer>> Fixes(TextDocument document, TextSpan span, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        var stream = Composition.Export(FixService).Call<IAsyncEnumerable<object>>(
            "StreamFixesAsync", document, span, null, cancellationToken);
        await foreach (var collection in stream.Select(Internal.Of))
        {
            var provider = collection.Get<object>("Provider");
            if (!IsOurs(provider))
                continue;
            foreach (var fix in collection.Get<IEnumerable>("Fixes").Cast<object>().Select(Internal.Of))
            {
                offers.Add(new Offer(
                    provider.GetType().Name,
                    fix.Get<CodeAction>("Action"),
                    collection.Get<ImmutableArray<FixAllScope>>("SupportedScopes"),
                    collection.Get<object?>("FixAllState") is { } state ? Internal.Of(state) : null));
            }
        }

        return offers.ToImmutable();
    }

    private static TextSpan Place(SourceText text, string at)
    {
        var start = text.ToString().IndexOf(at, StringComparison.Ordinal);
        Assert.True(start >= 0, "the file does not say " + at);
        return new TextSpan(start, at.Length);
    }

    private static bool IsOurs(object provider) => provider.GetType().Assembly == BuiltPackage.Load("AiProvenance.CodeFixes");
}
