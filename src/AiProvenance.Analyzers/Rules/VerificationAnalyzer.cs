using AiProvenance.Analyzers.Baselines;
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
        Descriptors.NeedlessBaselineEntry,
        Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var policy = PolicySource.Read(context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy))
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var accepted = AcceptedFindings.Read(context.Options, SupportedDiagnostics, context.CancellationToken);
        var gate = new Gate(policy, Settings.AsOf(provider.GlobalOptions), context.Compilation, provider);
        context.RegisterCompilationEndAction(Guard.Compilation(accepted.ReportNeedless));
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Judge(gate, accepted, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
    }

    // Roslyn 5.0 announces no partial constructor, so their type brings them along, here and wherever they are announced.
    private static void Judge(Gate gate, AcceptedFindings accepted, SymbolAnalysisContext context)
    {
        if (!PartialParts.IsConstructor(context.Symbol))
            Judge(gate, accepted, context.Symbol, context);
        if (context.Symbol is not INamedTypeSymbol type)
            return;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (PartialParts.IsConstructor(constructor))
                Judge(gate, accepted, constructor, context);
        }
    }

    private static void Judge(Gate gate, AcceptedFindings accepted, ISymbol symbol, SymbolAnalysisContext context)
    {
        if (gate.Examine(symbol, context.CancellationToken) is not { } examination)
            return;
        foreach (var diagnostic in examination.Judgements.SelectMany(FindingReporter.Diagnostics).Where(accepted.IsNew))
            context.ReportDiagnostic(diagnostic);
        foreach (var diagnostic in examination.Declarations.SelectMany(declaration => MalformedMarks.On(declaration.Symbol.GetAttributes())))
            context.ReportDiagnostic(diagnostic);
    }
}
