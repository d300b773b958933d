using AiProvenance.Analyzers.Declarations;
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
        var policy = PolicySource.Read(context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy))
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var gate = new DependencyGate(policy, Settings.AsOf(provider.GlobalOptions), context.Compilation, provider);
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Check(gate, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
    }

    private static void Check(DependencyGate gate, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
        {
            foreach (var use in gate.Examine(symbol, context.CancellationToken))
                context.ReportDiagnostic(DependencyReporter.Diagnostic(use));
        }
    }
}
