using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Dependencies;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0007: critical code, whoever wrote it, uses no AI code that is not verified for its zone. Where a zone has
/// <c>reach = transitive</c>, <see cref="ReachAnalyzer"/> judges that with all that unmarked code leads to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnverifiedDependency, Descriptors.NeedlessBaselineEntry, Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (workbench.Policy.AsksForReach || ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var accepted = AcceptedFindings.Read(context.Options, SupportedDiagnostics, context.CancellationToken);
        var gate = new DependencyGate(workbench);
        accepted.RegisterNeedless(context, (_, _) => gate.IsPossible, (symbol, token) => Findings(gate, symbol, token).Select(AcceptedFindings.EntryOf));
        workbench.Declared.Register(context, static (_, _) => true, (symbol, reporter) => Check(gate, accepted, symbol, reporter), () => gate.IsPossible);
    }

    private static void Check(DependencyGate gate, AcceptedFindings accepted, ISymbol symbol, Reporter reporter)
    {
        foreach (var use in gate.Examine(symbol, reporter.CancellationToken))
        {
            if (DependencyReporter.Diagnostic(use) is var finding && accepted.IsNew(finding))
                reporter.ReportDiagnostic(finding);
        }
    }

    private static IEnumerable<Diagnostic> Findings(DependencyGate gate, ISymbol symbol, CancellationToken cancellationToken) =>
        gate.Examine(symbol, cancellationToken).Select(DependencyReporter.Diagnostic);
}
