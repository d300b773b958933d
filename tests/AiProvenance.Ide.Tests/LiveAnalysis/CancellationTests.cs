using AiProvenance.Ide.Tests.Infrastructure;
using AiProvenance.Ide.Tests.LightBulb;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.Ide.Tests.LiveAnalysis;

/// <summary>
/// An editor cancels with every keystroke: that ends the work, is no failure of the analysis, and spoils nothing that is asked for later.
/// </summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task An_analysis_cancelled_at_any_moment_ends_and_the_next_is_whole()
    {
        using var editor = new Editor();
        var project = Open(editor);
        var whole = new WatchedOptions(editor.Project(project).AnalyzerOptions);
        var expected = Described(
            await (await Findings.Analysis(editor.Project(project), whole.Options)).GetAnalyzerDiagnosticsAsync(Editor.Never));
        Assert.DoesNotContain("AIP0299", expected, StringComparison.Ordinal);

        foreach (var moment in Moments(whole.Count))
        {
            using var cancellation = new CancellationTokenSource();
            var watched = new WatchedOptions(editor.Project(project).AnalyzerOptions, count => CancelAt(count, moment, cancellation));
            var analysis = await Findings.Analysis(editor.Project(project), watched.Options);
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis.GetAnalyzerDiagnosticsAsync(cancellation.Token));

            Assert.Equal(expected, Described(await analysis.GetAnalyzerDiagnosticsAsync(Editor.Never)));
        }
    }

    [Fact]
    public async Task So_does_the_analysis_of_a_file()
    {
        using var editor = new Editor();
        var project = Open(editor);
        var page = editor.Project(project).Documents.Single(static document => document.Name == "Page.cs");
        var whole = new WatchedOptions(page.Project.AnalyzerOptions);
        var expected = Described(await Findings.OfFile(await Findings.Analysis(page.Project, whole.Options), page));
        Assert.NotEqual("", expected);

        foreach (var moment in Moments(whole.Count))
        {
            using var cancellation = new CancellationTokenSource();
            var watched = new WatchedOptions(page.Project.AnalyzerOptions, count => CancelAt(count, moment, cancellation));
            var analysis = await Findings.Analysis(page.Project, watched.Options);
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Findings.OfFile(analysis, page, cancellation.Token));

            Assert.Equal(expected, Described(await Findings.OfFile(analysis, page)));
        }
    }

    [Fact]
    public async Task Nothing_is_shown_or_offered_once_it_is_cancelled()
    {
        using var editor = new Editor();
        var page = editor.Project(Open(editor)).Documents.Single(static document => document.Name == "Page.cs");
        var cancelled = new CancellationToken(canceled: true);

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Findings.Shown(page, cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => editor.Fixes(page.Id, "Total", cancelled));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => editor.Refactorings(page.Id, "Total", cancelled));
        Assert.NotEmpty(await editor.Fixes(page.Id, "Total"));
    }

    [Theory]
    [MemberData(nameof(Menus.OfRules), MemberType = typeof(Menus))]
    public async Task Each_fix_ends_when_it_is_cancelled(string rule, bool isOpen, string menu)
    {
        using var editor = new Editor();
        var project = Menus.Open(editor, rule, isOpen);
        var cancelled = new CancellationToken(canceled: true);
        foreach (var finding in (await Findings.Build(editor.Project(project))).Where(finding => finding.Id == rule))
        {
            var document = editor.FileOf(project, finding);
            foreach (var fixer in BuiltPackage.Fixers.Where(fixer => menu.Contains(fixer.GetType().Name + ":", StringComparison.Ordinal)))
            {
                var context = new CodeFixContext(
                    document, finding.Location.SourceSpan, [finding], static (_, _) => Assert.Fail("It went on."), cancelled);
                _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixer.RegisterCodeFixesAsync(context));
            }
        }

        foreach (var offer in await editor.AllFixes(project))
        {
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => offer.Action.GetPreviewOperationsAsync(cancelled));
            foreach (var action in offer.Scopes.Select(offer.FixAll).Append(offer.Action))
            {
                _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(
                    () => action.GetOperationsAsync(editor.Solution, new Progress<CodeAnalysisProgress>(), cancelled));
            }
        }
    }

    // Not the last ones: how often anything is asked is not the same each time, and when all is asked there is nothing left to cancel.
    private static IEnumerable<int> Moments(int count) => Enumerable.Range(0, 30).Select(part => 1 + (count * part / 40)).Distinct();

    private static void CancelAt(int count, int moment, CancellationTokenSource cancellation)
    {
        if (count == moment)
            cancellation.Cancel();
    }

    private static string Described(IEnumerable<Diagnostic> findings) => Findings.Sorted(findings.Select(Findings.Describe).Distinct());

    private static ProjectId Open(Editor editor)
    {
        var project = editor.AddProject();
        _ = editor.Add(project, "Shop.cs", Shop.Source);
        _ = editor.Add(project, "Page.cs", """
            using AiProvenance;
            using Contoso.Pricing;

            [AiGenerated("Copilot")]
            [PendingReview("1:A.B")]
            partial class Page : PriceEngine
            {
                decimal Total(int item) => Quote(item);

                [HumanVerified("kim@contoso.com", "2026-01-02", Fingerprint = "1:EJTPLTWCEWKL6NHJ6ELRUKKAPVJVIM2L.KXGTP4NU2RB5RWZP")]
                decimal Held { get; } = Quote(1);

                object Late() => System.Type.GetType("Contoso.Pricing.PriceEngine")!;
            }
            """);
        _ = editor.Add(project, "Rest.cs", """
            using AiProvenance;

            partial class Page { decimal Rest(int item) => Quote(item); }

            namespace Contoso.Pricing { static class Rounding { static object Of() => new Page(); } }
            """);
        _ = editor.AddAdditional(project, Editor.PolicyFile, "[policy]\nbuiltin_zones = true\n");
        _ = editor.AddAdditional(project, Editor.BaselineFile, "AIP0001 Page\n");
        _ = editor.AddConfig(project, "/src/.editorconfig", "[*.cs]\nai_provenance.origin = human\n");
        return project;
    }
}
