using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Reach;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0008, and AIP0007 with it, where a zone has <c>reach = transitive</c>: neither does AI code reach the zone through unmarked code,
/// nor the zone's own code AI code. What needs following is reported when the compilation ends, since any file may hold the next step.
/// Where no zone asks, nothing is followed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReachAnalyzer : ProvenanceAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> WhereNoZoneAsks = ImmutableArray.Create(Descriptors.Reach);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.UnverifiedDependency,
        Descriptors.ReachedDependency,
        Descriptors.Reach,
        Descriptors.NeedlessBaselineEntry,
        Descriptors.NeedlessReachEntry,
        Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var isAsked = workbench.Policy.AsksForReach;
        var accepted = AcceptedFindings.Read(context.Options, isAsked ? SupportedDiagnostics : WhereNoZoneAsks, context.CancellationToken);
        if (isAsked)
            Follow(workbench, accepted, context);
        else
            accepted.RegisterNeedless(context, static (_, _) => false, static (_, _) => []);
    }

    private static void Follow(Workbench workbench, AcceptedFindings accepted, CompilationStartAnalysisContext context)
    {
        var gate = new ReachGate(workbench);
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Examine(gate, accepted, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
        context.RegisterCompilationEndAction(Guard.Compilation(end => Judge(gate, accepted, end)));
    }

    private static void Examine(ReachGate gate, AcceptedFindings accepted, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
        {
            foreach (var finding in gate.Examine(symbol, context.CancellationToken).Select(DependencyReporter.Diagnostic).Where(accepted.IsNew))
                context.ReportDiagnostic(finding);
        }
    }

    private static void Judge(ReachGate gate, AcceptedFindings accepted, CompilationAnalysisContext context)
    {
        var (reaching, relying) = gate.Judge(context.CancellationToken);
        foreach (var finding in reaching.Select(ReachReporter.Diagnostic).Concat(relying.Select(DependencyReporter.Diagnostic)).Where(accepted.IsNew))
            context.ReportDiagnostic(finding);
        accepted.ReportNeedless(context);
    }
}
