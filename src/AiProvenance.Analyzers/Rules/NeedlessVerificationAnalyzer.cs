using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0102: a verification or review request stands where something asks for it. Never a reason to stop a build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeedlessVerificationAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.NeedlessVerification, Descriptors.AnalysisFailed);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        // A zone that is lost to a typo must not take its verifications along.
        var policy = PolicySource.Read(context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy) || !PolicySource.IsWhole(context.Options, context.CancellationToken))
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var needless = new Gate(policy, Settings.AsOf(provider.GlobalOptions), context.Compilation, provider).Needless;
        context.RegisterSymbolAction(
            Guard.Symbol(symbol => Check(needless, symbol)),
            SymbolKind.NamedType,
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event,
            SymbolKind.Field);
    }

    private static void Check(NeedlessVerifications needless, SymbolAnalysisContext context)
    {
        foreach (var symbol in PartialParts.Announced(context.Symbol))
        {
            foreach (var found in needless.On(symbol, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.NeedlessVerification, found.Attribute.Location(), found.Attribute.SourceName(), found.Declaration, found.Reason));
            }
        }
    }
}
