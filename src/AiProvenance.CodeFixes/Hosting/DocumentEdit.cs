using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Hosting;

/// <summary>The changes that one fix makes in a document to answer some of its findings.</summary>
/// <param name="document">The document.</param>
/// <param name="diagnostics">The findings, in any order; several may be about one declaration.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>Changes against the document's text; empty where there is nothing to do.</returns>
internal delegate Task<ImmutableArray<TextChange>> DocumentEdit(
    Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken);

/// <summary>Changes of a document's text.</summary>
internal static class DocumentChanges
{
    public static async Task<Document> With(this Document document, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);

        // The order is stable: insertions at one place keep the order of their requests. Each declaration that needs a using directive asks
        // for it.
        return document.WithText(text.WithChanges(changes.Distinct().OrderBy(static change => change.Span.Start)));
    }
}
