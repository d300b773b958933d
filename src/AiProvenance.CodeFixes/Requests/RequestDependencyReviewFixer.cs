using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>
/// "Request dependency review": marks the AI code that critical code uses as waiting for a person, for the zone that uses it, in any
/// document or project of the solution. It never satisfies the gate, so it may be applied to everything at once.
/// </summary>
/// <remarks>Not [Shared]: not every host of analyzers provides that attribute's assembly.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestDependencyReviewFixer))]
public sealed class RequestDependencyReviewFixer : CodeFixProvider
{
    internal const string EquivalenceKey = "AiProvenance.RequestDependencyReview";

    private static readonly FixAllProvider FixAll = new DependencyReviewFixAllProvider();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnverifiedDependency);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (OpenBaseline.IsOpen(project))
            return;
        foreach (var diagnostic in context.Findings())
        {
            var reviews = new DependencyReviews(project.Solution);
            await reviews.Add(project, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            var requested = await reviews.Apply(context.CancellationToken).ConfigureAwait(false);
            if (requested == project.Solution)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTexts.RequestDependencyReview,
                    _ => Task.FromResult(requested),
                    EquivalenceKey),
                diagnostic);
        }
    }
}
