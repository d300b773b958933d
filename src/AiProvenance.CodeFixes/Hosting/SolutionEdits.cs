using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// Changes of several files. One that several projects or target frameworks compile gets all of its changes in each of them.
/// </summary>
internal sealed class SolutionEdits
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    public void Add(Document document, IEnumerable<TextChange> changes)
    {
        if (!_changes.TryGetValue(document.Id, out var known))
            _changes.Add(document.Id, known = []);
        known.AddRange(changes);
    }

    /// <summary>Adds changes of a file of a project; a generator's output cannot be changed.</summary>
    public void Add(Project project, SyntaxTree tree, IEnumerable<TextChange> changes)
    {
        if (project.GetDocument(tree) is { } document and not SourceGeneratedDocument)
            Add(document, changes);
    }

    public async Task<Solution> Apply(Solution solution, CancellationToken cancellationToken)
    {
        var done = new HashSet<DocumentId>();
        foreach (var id in _changes.Keys)
        {
            if (solution.GetDocument(id) is not { } document || !done.Add(id))
                continue;
            var same = document.GetLinkedDocumentIds().Add(id);
            var changes = same.SelectMany(other => _changes.TryGetValue(other, out var found) ? found : []).ToList();
            foreach (var other in same)
            {
                _ = done.Add(other);
                var changed = await solution.GetDocument(other)!.With(changes, cancellationToken).ConfigureAwait(false);
                solution = changed.Project.Solution;
            }
        }

        return solution;
    }
}
