using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0010: AI code does not reach critical code behind the compiler's back without a verification.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateBindingAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.LateBinding, Descriptors.NeedlessBaselineEntry, Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var policy = PolicySource.Read(context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy))
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var accepted = AcceptedFindings.Read(context.Options, SupportedDiagnostics, context.CancellationToken);
        var gate = new LateBindingGate(policy, Settings.AsOf(provider.GlobalOptions), context.Compilation, provider);
        context.RegisterCompilationEndAction(Guard.Compilation(accepted.ReportNeedless));
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Check(gate, accepted, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
    }

    private static void Check(LateBindingGate gate, AcceptedFindings accepted, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
        {
            foreach (var finding in gate.Examine(symbol, context.CancellationToken).Select(LateBindingReporter.Diagnostic).Where(accepted.IsNew))
                context.ReportDiagnostic(finding);
        }
    }
}
