using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0203 for attributes that seem to mark, claim or verify code but are ignored. No reader may believe that they count.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnheardAttributeAnalyzer : ProvenanceAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnheardAttribute, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation)
    {
        var steps = GateSteps.Get(compilation);
        if (steps.IsExempt || !steps.Marks.IsPossible(compilation.CancellationToken))
            return;
        var unheard = new UnheardAttributes(steps.Policy, steps.Mentions);
        compilation.OnBoundFile(file =>
        {
            foreach (var found in unheard.Find(file.SemanticModel, file.CancellationToken))
                file.ReportDiagnostic(Write(found));
        });
    }

    private static Diagnostic Write(UnheardAttribute unheard) => Diagnostic.Create(
        Descriptors.UnheardAttribute,
        unheard.Attribute.GetLocation(),
        unheard.TakesMark ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties: null,
        ShortText.CutName(unheard.Attribute.LastName()),
        Describe(unheard),
        unheard.Reason == UnheardReason.Misplaced
            ? "Put it on the declaration itself, without a target or with one that C# allows there"
            : "Write the full name of the one that you mean; list a mark of your own in the policy's generated_attributes");

    private static string Describe(UnheardAttribute unheard) => unheard.Reason switch
    {
        UnheardReason.Misplaced => "is ignored: it stands where it speaks of no declaration",
        UnheardReason.SaysAnotherThing => "means '" + NameOf(unheard) + "' here, and counts as that",
        _ => "is ignored: it means '" + NameOf(unheard) + "' here, which the gate does not know",
    };

    private static string NameOf(UnheardAttribute unheard) => ShortText.CutName(unheard.Type.ToDisplayString());
}
