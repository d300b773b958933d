using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0001 to AIP0006 and AIP0101: AI code that touches a critical zone carries enough valid human verification. One analyzer,
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
        Descriptors.IncompleteMark,
        Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var policy = PolicySource.Read(context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy))
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var gate = new Gate(policy, Settings.AsOf(provider.GlobalOptions), context.Compilation, provider);
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Judge(gate, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
    }

    private static void Judge(Gate gate, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
            Judge(gate, symbol, context);
    }

    private static void Judge(Gate gate, ISymbol symbol, SymbolAnalysisContext context)
    {
        if (gate.Examine(symbol, context.CancellationToken) is not { } examination)
            return;
        foreach (var diagnostic in examination.Judgements.SelectMany(FindingReporter.Diagnostics))
            context.ReportDiagnostic(diagnostic);
        foreach (var diagnostic in examination.Declarations.SelectMany(declaration => MalformedMarks.On(declaration.Symbol.GetAttributes())))
            context.ReportDiagnostic(diagnostic);
    }
}
