using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Signatures;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0303: a verification that a zone asks to be signed has a line in the list of signatures. Keys and cryptography are the business of
/// <c>ai-provenance check</c>, so this is only a warning.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsignedVerificationAnalyzer : MarkedCodeAnalyzer
{
    private const int MostOfProblem = 200;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnsignedVerification, Descriptors.AnalysisFailed);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>>? CreateSearch(
        GateSteps steps, GuardedCompilation compilation)
    {
        if (!steps.Policy.AsksForSignatures)
            return null;
        var signatures = SignatureSource.Read(compilation.Options, compilation.CancellationToken);
        var unsigned = new UnsignedVerifications(new VerificationGate(steps), signatures);
        return (symbol, cancellationToken) => unsigned.Find(symbol, cancellationToken).Select(static found => Diagnostic.Create(
            Descriptors.UnsignedVerification,
            found.Declaration.VisibleLocation,
            WriteProperties(found),
            ShortText.CutName(found.Declaration.DisplayName),
            ShortText.Cut(found.Problem, MostOfProblem)));
    }

    private static ImmutableDictionary<string, string?> WriteProperties(UnsignedVerification found) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Zones, string.Join(",", found.Zones.Select(static zone => zone.Name)))
            .Add(FindingProperties.Declaration, found.Declaration.DisplayName)
            .Add(FindingProperties.Assembly, found.Declaration.Symbol.ContainingAssembly?.Name)
            .Add(FindingProperties.Identity, found.Declaration.Identity)
            .Add(FindingProperties.Problems, found.Problem)
            .AddIfStated(FindingProperties.Signer, found.Verification.By);
}
