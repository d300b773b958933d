using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0002 and AIP0005 where no zone asks: a verification of AI code states the fingerprint of the code that it stands on.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatedFingerprintAnalyzer : MarkedCodeAnalyzer
{
    private const int MostOfProblem = 200;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            Descriptors.UnaskedStaleVerification,
            Descriptors.UnaskedMalformedVerification,
            Descriptors.MalformedRequest,
            Descriptors.AnalysisFailed);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>> CreateSearch(
        GateSteps steps, GuardedCompilation compilation)
    {
        var stated = new StatedFingerprints(new VerificationGate(steps));
        return (symbol, cancellationToken) => stated.Find(symbol, cancellationToken).Select(static found => Diagnostic.Create(
            Choose(found),
            found.Declaration.VisibleLocation,
            ImmutableDictionary<string, string?>.Empty
                .Add(FindingProperties.Fingerprint, found.Fingerprint.ToString())
                .Add(FindingProperties.Declaration, found.Declaration.DisplayName)
                .Add(FindingProperties.Assembly, found.Declaration.Symbol.ContainingAssembly?.Name)
                .Add(FindingProperties.Identity, found.Declaration.Identity)
                .Add(FindingProperties.Problems, found.Problem)
                .AddIfStated(FindingProperties.AttributeTarget, found.Declaration.AttributeTarget)
                .AddIfStated(FindingProperties.AssemblyTarget, found.Declaration.AssemblyTarget),
            ShortText.CutName(found.Declaration.DisplayName),
            ShortText.Cut(found.Problem, MostOfProblem)));
    }

    private static DiagnosticDescriptor Choose(MisstatedFingerprint found)
    {
        if (found.IsRequest)
            return Descriptors.MalformedRequest;
        return found.Rule == GateRule.Stale ? Descriptors.UnaskedStaleVerification : Descriptors.UnaskedMalformedVerification;
    }
}
