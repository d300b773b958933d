using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>
/// Removes all attributes at once, in one pass: an attribute may stand in another file than its finding, and answer several findings.
/// </summary>
/// <param name="title">The title of the fix.</param>
/// <param name="find">Finds the attributes to remove for a finding.</param>
internal sealed class WithdrawAllProvider(
    Func<string> title, Func<Document, Diagnostic, CancellationToken, Task<ImmutableArray<AttributeSyntax>>> find) : FixAllProvider
{
    /// <summary>
    /// A document or a project: a person asks for that in an editor. <c>dotnet format</c>, and a tool that runs it, take whatever fixes the
    /// solution, and would take signatures away unseen.
    /// </summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new List<AttributeSyntax>();
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var finding in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                found.AddRange(await find(document, finding, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        return found.Count == 0
            ? null
            : CodeAction.Create(
                title(),
                cancellationToken => Withdrawal.Apply(fixAllContext.Solution, found, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) =>
        context is { Scope: FixAllScope.Document, Document: { } document } ? [document] : context.Project.Documents;
}
