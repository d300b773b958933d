using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>Withdraws all at once, in one pass: a verification may stand in another file than the finding, and speak for several.</summary>
internal sealed class WithdrawAllProvider : FixAllProvider
{
    public static readonly WithdrawAllProvider Instance = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var stale = new List<AttributeSyntax>();
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var finding in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                stale.AddRange(await StaleVerifications.Of(document, finding.Location.SourceSpan, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        return stale.Count == 0
            ? null
            : CodeAction.Create(
                "Withdraw stale verifications",
                cancellationToken => Withdrawal.Apply(fixAllContext.Solution, stale, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.SelectMany(static project => project.Documents),
    };
}
