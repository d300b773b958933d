using System.Threading.Tasks;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>Edits each baseline in scope once, for the findings of every project that hands it over.</summary>
internal sealed class BaselineFixAllProvider : FixAllProvider
{
    private readonly Func<string, ImmutableArray<ImmutableArray<Diagnostic>>, string> _edit;
    private readonly bool _needsOpen;

    private BaselineFixAllProvider(bool needsOpen, Func<string, ImmutableArray<ImmutableArray<Diagnostic>>, string> edit)
    {
        _needsOpen = needsOpen;
        _edit = edit;
    }

    /// <summary>Adds what any of the projects found.</summary>
    public static FixAllProvider Add { get; } = new BaselineFixAllProvider(
        needsOpen: true,
        static (text, found) => BaselineText.With(text, AddToBaselineFixer.Entries(found.SelectMany(static of => of))));

    /// <summary>Removes what none of the projects needs.</summary>
    public static FixAllProvider Remove { get; } = new BaselineFixAllProvider(
        needsOpen: false,
        static (text, found) => BaselineText.Without(text, found
            .Select(static of => of.Where(RemoveFromBaselineFixer.IsNeedless).Select(RemoveFromBaselineFixer.LineOf))
            .Aggregate(static (all, of) => all.Intersect(of))));

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        var projects = fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project];
        var edited = new HashSet<DocumentId>();
        foreach (var project in projects)
        {
            if ((_needsOpen && !OpenBaseline.IsOpen(project)) || OpenBaseline.Of(project) is not { } baseline || edited.Contains(baseline.Id))
                continue;
            var same = OpenBaseline.Same(fixAllContext.Solution, baseline).ToImmutableArray();
            edited.UnionWith(same.Select(static document => document.Id));
            var found = ImmutableArray.CreateBuilder<ImmutableArray<Diagnostic>>();
            foreach (var document in same)
                found.Add(await Findings(fixAllContext, document.Project).ConfigureAwait(false));
            solution = await solution.Edit(baseline, text => _edit(text, found.ToImmutable()), fixAllContext.CancellationToken).ConfigureAwait(false);
        }

        return edited.Count == 0 ? null : CodeAction.Create(FixTexts.EditBaseline, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static Task<ImmutableArray<Diagnostic>> Findings(FixAllContext context, Project project) =>
        context.Scope == FixAllScope.Document && context.Document is { } document && document.Project.Id == project.Id
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);
}
