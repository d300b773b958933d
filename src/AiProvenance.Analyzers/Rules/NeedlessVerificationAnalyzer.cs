using AiProvenance.Analyzers.Attributes;
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
        var workbench = Workbench.Of(context.Compilation, context.Options, context.CancellationToken);
        if (ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, workbench.Policy) || !PolicySource.IsWhole(context.Options, context.CancellationToken))
            return;
        if (!workbench.Types.AreAnywhere(context.CancellationToken))
            return;
        var needless = new Gate(workbench).Needless;
        workbench.Declared.Register(context, workbench.Types.MayBe, (symbol, reporter) => Check(needless, symbol, reporter));
    }

    private static void Check(NeedlessVerifications needless, ISymbol symbol, Reporter reporter)
    {
        foreach (var found in needless.On(symbol, reporter.CancellationToken))
        {
            reporter.ReportDiagnostic(Diagnostic.Create(
                Descriptors.NeedlessVerification, found.Attribute.Location(), found.Attribute.SourceName(), found.Declaration, found.Reason));
        }
    }
}
