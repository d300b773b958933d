using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0102: a verification or review request stands where something asks for it. Never a reason to stop a build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeedlessVerificationAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.NeedlessVerification, Descriptors.AnsweredRequest, Descriptors.AnalysisFailed);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>>? CreateSearch(
        GateSteps steps, GuardedCompilation compilation)
    {
        // A zone that is lost to a typo must not take its verifications along.
        if (!PolicySource.IsWhole(compilation.Options, compilation.CancellationToken))
            return null;
        var needless = new NeedlessVerifications(new VerificationGate(steps));
        return (symbol, cancellationToken) => needless.Find(symbol, cancellationToken).Select(static found => Diagnostic.Create(
            found.IsAnswered ? Descriptors.AnsweredRequest : Descriptors.NeedlessVerification,
            found.Attribute.Location(),
            ShortText.CutName(found.Attribute.SourceName()),
            ShortText.CutName(found.Declaration),
            found.Reason));
    }
}
