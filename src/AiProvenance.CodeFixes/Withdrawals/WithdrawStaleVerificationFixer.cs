using System.Threading.Tasks;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>"Withdraw stale verification": removes verifications of code that no person has seen. The code stays unverified.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WithdrawStaleVerificationFixer))]
public sealed class WithdrawStaleVerificationFixer : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = new WithdrawAllProvider(
        static () => FixTexts.WithdrawStaleVerifications, StaleVerifications.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.StaleVerification);

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
            var stale = await StaleVerifications.Find(document, findings.First(), context.CancellationToken).ConfigureAwait(false);
            if (stale.IsEmpty)
                continue;
            var name = await DeclarationNames.WriteAt(document, findings.Key, context.CancellationToken).ConfigureAwait(false);
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTexts.WithdrawStaleVerification(name),
                    cancellationToken => Withdrawal.Apply(document.Project.Solution, stale, cancellationToken),
                    nameof(WithdrawStaleVerificationFixer)),
                findings);
        }
    }
}
