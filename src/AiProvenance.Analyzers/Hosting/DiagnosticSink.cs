using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>Takes the diagnostics of one callback of any kind.</summary>
/// <param name="Report">Reports a diagnostic.</param>
/// <param name="CancellationToken">Cancels the callback.</param>
internal sealed record DiagnosticSink(Action<Diagnostic> Report, CancellationToken CancellationToken)
{
    /// <summary>Reports diagnostics one by one.</summary>
    public void ReportAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Report(diagnostic);
    }

    /// <summary>
    /// Narrows the sink to a file: each diagnostic about a symbol with several parts goes to its own file, and one outside all of them to
    /// the first file.
    /// </summary>
    public DiagnosticSink NarrowTo(SyntaxTree file, ImmutableArray<SyntaxReference> parts) => parts.Length <= 1 ? this : new(
        diagnostic =>
        {
            var part = parts.FirstOrDefault(part => part.SyntaxTree == diagnostic.Location.SourceTree) ?? parts[0];
            if (part.SyntaxTree == file)
                Report(diagnostic);
        },
        CancellationToken);
}
