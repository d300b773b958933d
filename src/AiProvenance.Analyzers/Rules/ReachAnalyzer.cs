using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0008: AI code does not reach a zone with <c>reach = transitive</c> through unmarked code. Reported when the compilation ends,
/// since any file may hold the next step; where no zone asks, nothing is registered.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Reach, Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (!ReachGate.IsAsked(workbench.Policy) || ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var gate = new ReachGate(workbench);
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Announce(gate, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
        context.RegisterCompilationEndAction(Guard.Compilation(end => Judge(gate, end)));
    }

    private static void Announce(ReachGate gate, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
            gate.Announce(symbol, context.CancellationToken);
    }

    private static void Judge(ReachGate gate, CompilationAnalysisContext context)
    {
        foreach (var finding in gate.Judge(context.CancellationToken))
            context.ReportDiagnostic(ReachReporter.Diagnostic(finding));
    }
}
