using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>What a rule needs of the callback in which it judges a symbol, whichever that is.</summary>
/// <param name="ReportDiagnostic">Reports a finding.</param>
/// <param name="CancellationToken">Cancels the judgement.</param>
internal sealed record Reporter(Action<Diagnostic> ReportDiagnostic, CancellationToken CancellationToken)
{
    public static Reporter Of(SymbolAnalysisContext context) => new(context.ReportDiagnostic, context.CancellationToken);

    public static Reporter Of(CompilationAnalysisContext context) => new(context.ReportDiagnostic, context.CancellationToken);
}
