using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>
/// "Add to baseline": accepts findings that existed before the gate, in an existing baseline, while <c>AiProvenanceBaselineOpen=true</c>;
/// then it is the only fix for them.
/// </summary>
/// <remarks>Not [Shared]: not every host of analyzers provides that attribute's assembly.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddToBaselineFixer))]
public sealed class AddToBaselineFixer : CodeFixProvider
{
    private const string EquivalenceKey = "AiProvenance.AddToBaseline";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => RuleIds.AboutDeclarations;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BaselineFixAllProvider.Add;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (!OpenBaseline.IsOpen(project) || OpenBaseline.Find(project) is not { } baseline)
            return;
        foreach (var diagnostic in context.Findings())
        {
            var entries = await Entries(project, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (entries.IsEmpty)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTexts.AddToBaseline(diagnostic.Id),
                    token => project.Solution.Edit(baseline, text => BaselineText.AddEntries(text, entries), token),
                    EquivalenceKey),
                diagnostic);
        }
    }

    /// <summary>The entries that accept a project's findings.</summary>
    internal static async Task<ImmutableArray<BaselineEntry>> Entries(
        Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        foreach (var inFile in diagnostics.GroupBy(static diagnostic => diagnostic.Location.SourceTree))
        {
            var found = project.GetDocument(inFile.Key) ?? project.Documents.FirstOrDefault(other =>
                other.FilePath is not null &&
                other.FilePath == inFile.Key?.FilePath);
            if (found is not { } document || await ProjectGate.Open(document, cancellationToken).ConfigureAwait(false) is not { } gate)
                continue;
            entries.AddRange(inFile
                .Select(diagnostic => gate.FindEntry(diagnostic, cancellationToken))
                .OfType<BaselineEntry>());
        }

        return entries.ToImmutable();
    }
}
