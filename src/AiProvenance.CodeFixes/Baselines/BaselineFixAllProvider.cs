using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>Edits each baseline in scope once, for the findings of every project that hands it over.</summary>
internal sealed class BaselineFixAllProvider : FixAllProvider
{
    private readonly Func<ImmutableArray<Found>, CancellationToken, Task<Func<string, string>>> _edit;
    private readonly bool _needsOpen;

    private BaselineFixAllProvider(bool needsOpen, Func<ImmutableArray<Found>, CancellationToken, Task<Func<string, string>>> edit)
    {
        _needsOpen = needsOpen;
        _edit = edit;
    }

    /// <summary>Adds the findings of all projects.</summary>
    public static FixAllProvider Add { get; } = new BaselineFixAllProvider(needsOpen: true, AddAll);

    /// <summary>Removes the lines that no project needs.</summary>
    public static FixAllProvider Remove { get; } = new BaselineFixAllProvider(needsOpen: false, static (found, _) =>
    {
        var lines = found
            .Select(static of => of.Diagnostics.Where(RemoveFromBaselineFixer.IsNeedless).Select(RemoveFromBaselineFixer.LineOf))
            .Aggregate(static (all, of) => all.Intersect(of));
        return Task.FromResult<Func<string, string>>(text => BaselineText.RemoveLines(text, lines));
    });

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        var projects = fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project];
        if (_needsOpen && Unattended.Is(solution))
            await MissingBaselines.Refuse(fixAllContext, projects).ConfigureAwait(false);
        var edited = new HashSet<DocumentId>();
        foreach (var project in projects)
        {
            if ((_needsOpen && !OpenBaseline.IsOpen(project)) ||
                OpenBaseline.Find(project) is not { } baseline ||
                edited.Contains(baseline.Id))
            {
                continue;
            }

            var same = OpenBaseline.FindSame(fixAllContext.Solution, baseline).ToImmutableArray();
            edited.UnionWith(same.Select(static document => document.Id));
            var found = ImmutableArray.CreateBuilder<Found>();
            foreach (var document in same)
                found.Add(new Found(document.Project, await Findings(fixAllContext, document.Project).ConfigureAwait(false)));
            var edit = await _edit(found.ToImmutable(), fixAllContext.CancellationToken).ConfigureAwait(false);
            solution = await solution.Edit(baseline, edit, fixAllContext.CancellationToken).ConfigureAwait(false);
        }

        return edited.Count == 0
            ? Unattended.NothingToDo(fixAllContext)
            : CodeAction.Create(FixTexts.EditBaseline, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static Task<ImmutableArray<Diagnostic>> Findings(FixAllContext context, Project project) =>
        context.Scope == FixAllScope.Document && context.Document is { } document && document.Project.Id == project.Id
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);

    private static async Task<Func<string, string>> AddAll(ImmutableArray<Found> found, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        foreach (var (project, diagnostics) in found)
            entries.AddRange(await AddToBaselineFixer.Entries(project, diagnostics, cancellationToken).ConfigureAwait(false));
        return text => BaselineText.AddEntries(text, entries);
    }

    /// <summary>The findings of a project.</summary>
    private readonly record struct Found(Project Project, ImmutableArray<Diagnostic> Diagnostics);
}
