using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>
/// "Remove from baseline": removes the lines that no longer accept anything. All at once, it removes only lines that no target framework
/// needs.
/// </summary>
/// <remarks>Not [Shared]: not every host of analyzers provides that attribute's assembly.</remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(RemoveFromBaselineFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class RemoveFromBaselineFixer : CodeFixProvider
{
    private const string EquivalenceKey = "AiProvenance.RemoveFromBaseline";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.BaselineEntry);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BaselineFixAllProvider.Remove;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (OpenBaseline.Find(project) is not { } baseline)
            return Task.CompletedTask;
        var isShared = OpenBaseline.FindSame(project.Solution, baseline).Skip(1).Any();
        foreach (var diagnostic in context.Findings().Where(IsNeedless))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    isShared ? FixTexts.RemoveFromSharedBaseline : FixTexts.RemoveFromBaseline,
                    token => project.Solution.Edit(baseline, text => BaselineText.RemoveLines(text, [LineOf(diagnostic)]), token),
                    EquivalenceKey),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>Malformed lines are for people, because only they know their intended meaning.</summary>
    internal static bool IsNeedless(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Info;

    internal static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;
}
