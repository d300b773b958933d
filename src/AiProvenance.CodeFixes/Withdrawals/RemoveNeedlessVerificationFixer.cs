using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>"Remove needless verification": takes away a verification or a request that nothing asks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveNeedlessVerificationFixer))]
public sealed class RemoveNeedlessVerificationFixer : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = new WithdrawAllProvider(
        static () => FixTexts.RemoveNeedlessVerification, NeedlessAttributes.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NeedlessVerification);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Findings())
        {
            var needless = await NeedlessAttributes.Find(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (!needless.IsEmpty)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixTexts.RemoveNeedlessVerification,
                        cancellationToken => Withdrawal.Apply(document.Project.Solution, needless, cancellationToken),
                        nameof(RemoveNeedlessVerificationFixer)),
                    diagnostic);
            }
        }
    }
}
