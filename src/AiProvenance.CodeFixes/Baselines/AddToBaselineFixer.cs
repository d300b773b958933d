using System.Threading.Tasks;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>
/// "Add to baseline": accepts findings that were there before the gate, in a baseline that exists, while
/// <c>AiProvenanceBaselineOpen=true</c>; then it is the only fix for them.
/// </summary>
/// <remarks>Not [Shared]: that attribute's assembly is not among those that every host of analyzers provides.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddToBaselineFixer))]
public sealed class AddToBaselineFixer : CodeFixProvider
{
    private const string EquivalenceKey = "AiProvenance.AddToBaseline";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => BaselineRules.All;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BaselineFixAllProvider.Add;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (!OpenBaseline.IsOpen(project) || OpenBaseline.Of(project) is not { } baseline)
            return Task.CompletedTask;
        foreach (var diagnostic in context.Findings().Where(static diagnostic => EntryOf(diagnostic) is not null))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Add " + diagnostic.Id + " to the baseline (the code as it is now is accepted)",
                    token => project.Solution.Edit(baseline, text => BaselineText.With(text, Entries([diagnostic])), token),
                    EquivalenceKey),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>The entries that accept findings.</summary>
    internal static IEnumerable<BaselineEntry> Entries(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(EntryOf).OfType<string>().SelectMany(static line => BaselineParser.Parse(line).Entries).Select(static entry => entry.Value);

    private static string? EntryOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.BaselineEntry, out var line) ? line : null;
}
