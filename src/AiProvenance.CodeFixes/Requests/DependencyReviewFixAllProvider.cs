using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>Gathers the requests of all findings in scope before it writes anything: many may ask for one review, in any file.</summary>
internal sealed class DependencyReviewFixAllProvider : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        FixTexts.RequestAllReviews,
        cancellationToken => Fix(fixAllContext.WithCancellationToken(cancellationToken)),
        RequestDependencyReviewFixer.EquivalenceKey));

    private static async Task<Solution> Fix(FixAllContext context)
    {
        var reviews = new DependencyReviews(context.Solution);
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            if (OpenBaseline.IsOpen(context.Project))
                return context.Solution;
            await reviews.Add(
                context.Project,
                await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
                context.CancellationToken).ConfigureAwait(false);
        }
        else
        {
            var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
            foreach (var project in projects.Where(static project =>
                project.Language == LanguageNames.CSharp &&
                !OpenBaseline.IsOpen(project)))
            {
                await reviews.Add(
                    project,
                    await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false),
                    context.CancellationToken).ConfigureAwait(false);
            }
        }

        return await reviews.Apply(context.CancellationToken).ConfigureAwait(false);
    }
}
