using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0007: critical code, whoever wrote it, uses no AI code that is not verified for its zone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnverifiedDependency, Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var gate = new DependencyGate(workbench);
        DeclaredTypes.Register(context, (type, _) => InterestIn(type, gate), (symbol, type) => Check(gate, symbol, type));
    }

    private static Interest InterestIn(INamedTypeSymbol type, DependencyGate gate)
    {
        if (!gate.IsNeeded)
            return Interest.None;
        return gate.IsInZone(type) ? Interest.Code : Interest.Members;
    }

    private static void Check(DependencyGate gate, ISymbol symbol, SymbolAnalysisContext context)
    {
        foreach (var use in gate.Examine(symbol, context.CancellationToken))
            context.ReportDiagnostic(DependencyReporter.Diagnostic(use));
    }
}
