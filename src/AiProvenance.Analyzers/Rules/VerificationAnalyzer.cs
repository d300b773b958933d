using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Reports;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0001 to AIP0006, AIP0009 and AIP0101: AI code that touches a critical zone carries enough valid human verification. One analyzer,
/// since one walk over a declaration answers them all; the rules themselves are in the core.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerificationAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.Unverified,
        Descriptors.StaleVerification,
        Descriptors.TooFewReviews,
        Descriptors.NotAllowedToVerify,
        Descriptors.MalformedVerification,
        Descriptors.ExpiredVerification,
        Descriptors.UnreliableGuidance,
        Descriptors.IncompleteMark,
        Descriptors.NeedlessBaselineEntry,
        Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy))
            return;
        var accepted = AcceptedFindings.Read(context.Options, SupportedDiagnostics, context.CancellationToken);
        var gate = new Gate(workbench);
        var findings = new FindingReporter(statesFingerprints: Settings.IsLogged(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
        accepted.RegisterNeedless(context, workbench.Types.MayBe, (symbol, token) => Entries(gate.Examine(symbol, token)));
        if (workbench.Types.AreAnywhere(context.CancellationToken))
            workbench.Declared.Register(context, workbench.Types.MayBe, (symbol, reporter) => Judge(gate, findings, accepted, symbol, reporter));
    }

    private static void Judge(Gate gate, FindingReporter findings, AcceptedFindings accepted, ISymbol symbol, Reporter reporter)
    {
        if (gate.Examine(symbol, reporter.CancellationToken) is not { } examination)
            return;
        foreach (var judgement in examination.Judgements)
        {
            foreach (var diagnostic in findings.Diagnostics(judgement))
            {
                if (accepted.IsNew(() => FindingReporter.EntryFor(diagnostic.Id, judgement)))
                    reporter.ReportDiagnostic(diagnostic);
            }
        }

        foreach (var declaration in examination.Declarations)
            Report(MalformedMarks.On(declaration.Symbol), reporter);
        foreach (var part in examination.Parts)
            Report(MalformedMarks.On(part), reporter);
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, Reporter reporter)
    {
        foreach (var diagnostic in diagnostics)
            reporter.ReportDiagnostic(diagnostic);
    }

    private static IEnumerable<string?> Entries(Examination? examination) =>
        examination is null ? [] : examination.Judgements.SelectMany(FindingReporter.EntriesFor);
}
