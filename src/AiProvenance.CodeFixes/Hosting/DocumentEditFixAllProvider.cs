using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>
/// Answers all findings of a document in one pass over its original text. Merging the single fixes instead, as the batch fixer
/// does, loses insertions that look alike.
/// </summary>
internal sealed class DocumentEditFixAllProvider(DocumentEdit edit) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (OpenBaseline.IsOpen(document.Project))
            return document;
        var cancellationToken = fixAllContext.CancellationToken;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var seen = new HashSet<TextSpan>();

        // A file that several target frameworks compile gets the same text in each of them, from the findings of all: hosts write the file
        // once, from the last framework. The frameworks are ordered, so that the result is the same.
        foreach (var same in WithLinked(document))
        {
            var found = same.Id == document.Id ? diagnostics : await fixAllContext.GetDocumentDiagnosticsAsync(same).ConfigureAwait(false);
            var fresh = found.Where(diagnostic => !seen.Contains(diagnostic.Location.SourceSpan)).ToImmutableArray();
            seen.UnionWith(fresh.Select(static diagnostic => diagnostic.Location.SourceSpan));
            changes.AddRange(await edit(same, fresh, cancellationToken).ConfigureAwait(false));
        }

        return await document.With(changes, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Document> WithLinked(Document document)
    {
        var linked = document.GetLinkedDocumentIds();
        return linked.IsEmpty
            ? [document]
            : document.Project.Solution.Projects
                .SelectMany(static project => project.Documents)
                .Where(other => other.Id == document.Id || linked.Contains(other.Id));
    }
}
