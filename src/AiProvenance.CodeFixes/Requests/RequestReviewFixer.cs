using System.Threading.Tasks;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>
/// "Request review": marks the code of a finding as waiting for a person, with the fingerprint that this person would sign. It
/// never satisfies the gate, so it may be applied to everything at once, also by <c>dotnet format</c>.
/// </summary>
/// <remarks>Not [Shared]: not every host of analyzers provides that attribute's assembly.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestReviewFixer))]
public sealed class RequestReviewFixer : CodeFixProvider
{
    private const string EquivalenceKey = "AiProvenance.RequestReview";

    private static readonly FixAllProvider FixAll = new DocumentEditFixAllProvider(ReviewRequests.EditAll);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ReviewedRules.Ids.Add(RuleIds.Reach).Add(RuleIds.LateBinding);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (OpenBaseline.IsOpen(document.Project))
            return;
        foreach (var findings in context.Diagnostics.GroupBy(FindingPlace.Locate))
        {
            var diagnostics = findings.ToImmutableArray();
            var changes = await ReviewRequests.Edit(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            if (changes.IsEmpty)
                continue;
            var around = await ReviewRequests.FindAnswering(document, findings.Key, context.CancellationToken).ConfigureAwait(false);
            var name = around?.DisplayName ??
                await DeclarationNames.WriteAt(document, findings.Key, context.CancellationToken).ConfigureAwait(false);
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTexts.RequestReview(name),
                    cancellationToken => document.With(changes, cancellationToken),
                    EquivalenceKey),
                diagnostics);
        }
    }
}
