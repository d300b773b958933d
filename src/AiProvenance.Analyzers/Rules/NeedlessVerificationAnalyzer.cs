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
public sealed class NeedlessVerificationAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.NeedlessVerification, Descriptors.AnalysisFailed);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>>? CreateSearch(
        GateSteps steps, GuardedCompilation compilation)
    {
        // A zone that is lost to a typo must not take its verifications along.
        if (!PolicySource.IsWhole(compilation.Options, compilation.CancellationToken))
            return null;
        var needless = new NeedlessVerifications(new VerificationGate(steps));
        return (symbol, cancellationToken) => needless.Find(symbol, cancellationToken).Select(static found => Diagnostic.Create(
            Descriptors.NeedlessVerification, found.Attribute.Location(), found.Attribute.SourceName(), found.Declaration, found.Reason));
    }
}
