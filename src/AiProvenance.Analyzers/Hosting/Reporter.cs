using AiProvenance.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>What a rule needs of the callback in which it judges a symbol, whichever that is.</summary>
/// <param name="ReportDiagnostic">Reports a finding.</param>
/// <param name="CancellationToken">Cancels the judgement.</param>
internal sealed record Reporter(Action<Diagnostic> ReportDiagnostic, CancellationToken CancellationToken)
{
    /// <summary>Reports what is found at a symbol: at each of its files what is in that file, and at its first one what is in none of them.</summary>
    public static Reporter Of(SemanticModelAnalysisContext file, ISymbol symbol)
    {
        var references = DeclarationFinder.References(symbol);
        return references.Length <= 1
            ? new(file.ReportDiagnostic, file.CancellationToken)
            : new(diagnostic => Report(diagnostic, references, file), file.CancellationToken);
    }

    private static void Report(Diagnostic diagnostic, ImmutableArray<SyntaxReference> references, SemanticModelAnalysisContext file)
    {
        var at = references.FirstOrDefault(reference => reference.SyntaxTree == diagnostic.Location.SourceTree) ?? references[0];
        if (at.SyntaxTree == file.SemanticModel.SyntaxTree)
            file.ReportDiagnostic(diagnostic);
    }
}
