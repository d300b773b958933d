using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>The common base of the package's analyzers: concurrency, generated code and the guard.</summary>
public abstract class ProvenanceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A file that is merely named or commented like generated code must not slip through.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Guard.WrapStart(start => Start(new GuardedCompilation(start))));
    }

    /// <summary>Registers the analyzer's callbacks for one compilation.</summary>
    private protected abstract void Start(GuardedCompilation compilation);
}
