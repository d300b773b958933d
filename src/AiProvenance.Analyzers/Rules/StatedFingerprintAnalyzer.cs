using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0002 and AIP0005 where no zone asks: a verification of AI code states the fingerprint of the code that it stands on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatedFingerprintAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnaskedStaleVerification, Descriptors.UnaskedMalformedVerification, Descriptors.AnalysisFailed);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>> CreateSearch(
        GateSteps steps, GuardedCompilation compilation)
    {
        var stated = new StatedFingerprints(new VerificationGate(steps));
        return (symbol, cancellationToken) => stated.Find(symbol, cancellationToken).Select(static found => Diagnostic.Create(
            found.Rule == GateRule.Stale ? Descriptors.UnaskedStaleVerification : Descriptors.UnaskedMalformedVerification,
            found.Declaration.VisibleLocation,
            ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Fingerprint, found.Fingerprint.ToString()),
            found.Declaration.DisplayName,
            found.Problem));
    }
}
