using System.Threading.Tasks;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.CodeFixes.Attributes;
using AiProvenance.CodeFixes.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Requests;

/// <summary>
/// The reviews that findings of AIP0007 ask for, gathered over a solution: the AI code may be in another file than the finding, or in
/// another project.
/// </summary>
internal sealed class DependencyReviews(Solution solution)
{
    private readonly Dictionary<DocumentId, HashSet<ReviewRequest>> _requests = [];
    private readonly Dictionary<ProjectId, DependencyGate?> _gates = [];

    /// <summary>Adds the requests of a project's findings; code outside the solution is left to its owner.</summary>
    public async Task Add(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FindingProperties.Reviews, out var text))
                continue;
            var reviews = RequestedReview.Read(text!);
            for (var i = 0; i < reviews.Length; i++)
            {
                if (reviews[i].Assembly.Length > 0)
                {
                    await AddOther(project, reviews[i], cancellationToken).ConfigureAwait(false);
                }
                else if (i < diagnostic.AdditionalLocations.Count)
                {
                    await AddOwn(
                        project,
                        diagnostic.AdditionalLocations[i],
                        reviews[i].Fingerprint,
                        reviews[i],
                        cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The solution with all requests in it; the same one where there is nothing to request.</summary>
    public async Task<Solution> Apply(CancellationToken cancellationToken)
    {
        var changes = new Dictionary<DocumentId, ImmutableArray<TextChange>>();
        foreach (var request in _requests)
        {
            var edit = await ReviewRequests.Edit(
                solution.GetDocument(request.Key)!, Outermost(request.Value), cancellationToken).ConfigureAwait(false);
            if (!edit.IsEmpty)
                changes.Add(request.Key, edit);
        }

        // A file that several target frameworks compile gets the same text in each of them.
        var changed = solution;
        var done = new HashSet<DocumentId>();
        foreach (var id in changes.Keys)
        {
            var same = solution.GetDocument(id)!.GetLinkedDocumentIds().Add(id);
            if (!done.Add(id))
                continue;
            var all = same.SelectMany(
                other => changes.TryGetValue(other, out var found) ? found : ImmutableArray<TextChange>.Empty).ToList();
            foreach (var other in same)
            {
                _ = done.Add(other);
                var document = await changed.GetDocument(other)!.With(all, cancellationToken).ConfigureAwait(false);
                changed = document.Project.Solution;
            }
        }

        return changed;
    }

    // A review of a type is one of its members.
    private static IEnumerable<ReviewRequest> Outermost(HashSet<ReviewRequest> requests) =>
        requests.Where(request => !requests.Any(around =>
        around.Zone == request.Zone &&
            around is { Declaration: BaseTypeDeclarationSyntax, Target: null } &&
            request.Declaration.Ancestors().Contains(around.Declaration)));

    private async Task AddOther(Project user, RequestedReview review, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects.Where(project => project.AssemblyName == review.Assembly && project.Id != user.Id))
        {
            if (await GateOf(project, cancellationToken).ConfigureAwait(false) is not { } gate ||
                gate.Find(review.Symbol) is not { Source: { } source })
            {
                continue;
            }

            await AddOwn(
                project,
                source.Location,
                gate.Steps.Fingerprints.Compute(source, cancellationToken).ToString(),
                review,
                cancellationToken).ConfigureAwait(false);
            return;
        }
    }

    private async Task AddOwn(
        Project project, Location location, string fingerprint, RequestedReview review, CancellationToken cancellationToken)
    {
        if (project.GetDocument(location.SourceTree) is not { } document ||
            document is SourceGeneratedDocument ||
            fingerprint.Length == 0 ||
            await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root ||
            AttributeCarrier.Find(
                root, new FindingPlace(location.SourceSpan, TargetOf(root, location.SourceSpan, review.Symbol))) is not { } declaration)
        {
            return;
        }

        if (!_requests.TryGetValue(document.Id, out var requests))
            _requests.Add(document.Id, requests = []);
        foreach (var zone in review.Zones.Split(','))
            _ = requests.Add(new ReviewRequest(declaration, fingerprint, TargetOf(root, location.SourceSpan, review.Symbol), zone));
    }

    // A symbol that a type's header declares is found by its documentation ID.
    private static string? TargetOf(SyntaxNode root, TextSpan name, string symbol) => root.FindToken(name.Start).Parent switch
    {
        ParameterSyntax when symbol.StartsWith("P:", StringComparison.Ordinal) => Declaration.PropertyTarget,
        TypeDeclarationSyntax when symbol.StartsWith("M:", StringComparison.Ordinal) => Declaration.MethodTarget,
        _ => null,
    };

    private async Task<DependencyGate?> GateOf(Project project, CancellationToken cancellationToken)
    {
        if (_gates.TryGetValue(project.Id, out var known))
            return known;
        var gate = project.Language == LanguageNames.CSharp &&
            await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? new DependencyGate(GateSteps.Get(compilation, project.AnalyzerOptions, cancellationToken))
            : null;
        _gates.Add(project.Id, gate);
        return gate;
    }
}
