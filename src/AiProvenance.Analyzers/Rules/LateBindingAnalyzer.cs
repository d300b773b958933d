using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.LateBinding;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
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
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var accepted = AcceptedFindings.Read(context.Options, SupportedDiagnostics, context.CancellationToken);
        var gate = new LateBindingGate(workbench);
        accepted.RegisterNeedless(context, workbench.Types.MayBe, (symbol, token) => gate.Examine(symbol, token).Select(LateBindingReporter.Diagnostic).Select(AcceptedFindings.EntryOf));
        if (workbench.Types.AreAnywhere(context.CancellationToken))
            workbench.Declared.Register(context, workbench.Types.MayBe, (symbol, reporter) => Check(gate, accepted, symbol, reporter));
    }

    private static void Check(LateBindingGate gate, AcceptedFindings accepted, ISymbol symbol, Reporter reporter)
    {
        foreach (var use in gate.Examine(symbol, reporter.CancellationToken))
        {
            if (LateBindingReporter.Diagnostic(use) is var finding && accepted.IsNew(finding))
                reporter.ReportDiagnostic(finding);
        }
    }
}
