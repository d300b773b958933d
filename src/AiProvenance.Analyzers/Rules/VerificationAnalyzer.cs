using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
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
        accepted.RegisterNeedless(context, workbench.Types.MayBe, (symbol, token) => Findings(gate.Examine(symbol, token)));
        DeclaredTypes.Register(context, workbench.Types.MayBe, (symbol, type) => Judge(gate, accepted, symbol, type));
    }

    private static void Judge(Gate gate, AcceptedFindings accepted, ISymbol symbol, SymbolAnalysisContext context)
    {
        if (gate.Examine(symbol, context.CancellationToken) is not { } examination)
            return;
        foreach (var diagnostic in Findings(examination).Where(accepted.IsNew))
            context.ReportDiagnostic(diagnostic);
        var symbols = examination.Declarations.Select(declaration => declaration.Symbol).Concat(examination.Parts);
        foreach (var diagnostic in symbols.SelectMany(marked => MalformedMarks.On(marked.GetAttributes().AddRange(BackingFields.AttributesBehind(marked)))))
            context.ReportDiagnostic(diagnostic);
    }

    private static IEnumerable<Diagnostic> Findings(Examination? examination) =>
        examination is null ? [] : examination.Judgements.SelectMany(FindingReporter.Diagnostics);
}
