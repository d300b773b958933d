using System.Threading.Tasks;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.CodeFixes.Withdrawals;

/// <summary>
/// Removes all attributes at once, in one pass: an attribute may stand in another file than its finding, and answer several findings. In an
/// editor, people remove signatures. <c>dotnet format</c> removes requests only, since nobody would see it remove a signature.
/// </summary>
/// <param name="title">The title of the fix.</param>
/// <param name="find">Finds the attributes to remove for a finding.</param>
internal sealed class WithdrawAllProvider(
    Func<string> title, Func<Document, Diagnostic, CancellationToken, Task<ImmutableArray<AttributeSyntax>>> find) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new List<AttributeSyntax>();
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var finding in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                found.AddRange(await find(document, finding, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        if (Unattended.Is(fixAllContext.Solution))
            found = await Requests(found, fixAllContext.Solution, fixAllContext.CancellationToken).ConfigureAwait(false);
        return found.Count == 0
            ? Unattended.NothingToDo(fixAllContext)
            : CodeAction.Create(
                title(),
                cancellationToken => Withdrawal.Apply(fixAllContext.Solution, found, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context switch
    {
        { Scope: FixAllScope.Document, Document: { } document } => [document],
        { Scope: FixAllScope.Solution } => context.Solution.Projects
            .Where(static project => project.Language == LanguageNames.CSharp)
            .SelectMany(static project => project.Documents),
        _ => context.Project.Documents,
    };

    private static async Task<List<AttributeSyntax>> Requests(
        List<AttributeSyntax> attributes, Solution solution, CancellationToken cancellationToken)
    {
        var requests = new List<AttributeSyntax>();
        foreach (var attribute in attributes)
        {
            if (solution.GetDocument(attribute.SyntaxTree) is { } document &&
                await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model &&
                ExistingAttributes.Kind(attribute, model, cancellationToken) == ProvenanceAttribute.PendingReview)
            {
                requests.Add(attribute);
            }
        }

        return requests;
    }
}
