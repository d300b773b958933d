using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0202 for attributes: a zone that one names is the policy's, or is not like one of the policy's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ZoneNameAnalyzer : ProvenanceAnalyzer
{
    private const int LongestZone = 100;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.SuspiciousPattern, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation)
    {
        var steps = GateSteps.Get(compilation);
        if (steps.IsExempt)
            return;
        var slips = new ZoneNameSlips(steps.Policy, compilation.Compilation);
        compilation.OnBoundFile(file =>
        {
            if (!steps.Mentions.Texts.MaySpell(Spelled.Zones, file.SemanticModel.SyntaxTree, file.CancellationToken))
                return;
            foreach (var (argument, written, meant) in slips.Find(file.SemanticModel, file.CancellationToken))
                file.ReportDiagnostic(Write(argument, written, meant));
        });
    }

    private static Diagnostic Write(AttributeArgumentSyntax argument, string written, string meant) => Diagnostic.Create(
        Descriptors.SuspiciousPattern,
        argument.GetLocation(),
        "There is no zone " + SlipPhrases.Quote(written) + ", so this attribute does nothing for " + SlipPhrases.Quote(meant) +
            "; did you mean Zone = \"" + ShortText.Cut(meant, LongestZone) + "\"?");
}
