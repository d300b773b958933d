using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>What a rule needs of the callback in which it judges a symbol, whichever that is.</summary>
/// <param name="ReportDiagnostic">Reports a finding.</param>
/// <param name="CancellationToken">Cancels the judgement.</param>
internal sealed record Reporter(Action<Diagnostic> ReportDiagnostic, CancellationToken CancellationToken)
{
    /// <summary>Reports all that is found in a file.</summary>
    public static Reporter Of(SemanticModelAnalysisContext file) => new(file.ReportDiagnostic, file.CancellationToken);

    /// <summary>Of what is found at a symbol, reports at each of its files what is in that file, and at its first one what is in none of them.</summary>
    public Reporter At(SyntaxTree file, ImmutableArray<SyntaxReference> parts) => parts.Length <= 1 ? this : new(
        diagnostic =>
        {
            var part = parts.FirstOrDefault(part => part.SyntaxTree == diagnostic.Location.SourceTree) ?? parts[0];
            if (part.SyntaxTree == file)
                ReportDiagnostic(diagnostic);
        },
        CancellationToken);
}
