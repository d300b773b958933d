using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>Removes all at once, in one pass: an attribute may stand in another file than the finding, and speak for several.</summary>
/// <param name="title">What the fix is called.</param>
/// <param name="find">Finds the attributes that go for a finding.</param>
internal sealed class WithdrawAllProvider(
    string title, Func<Document, TextSpan, CancellationToken, Task<ImmutableArray<AttributeSyntax>>> find) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new List<AttributeSyntax>();
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var finding in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                found.AddRange(await find(document, finding.Location.SourceSpan, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        return found.Count == 0
            ? null
            : CodeAction.Create(
                title,
                cancellationToken => Withdrawal.Apply(fixAllContext.Solution, found, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.SelectMany(static project => project.Documents),
    };
}
