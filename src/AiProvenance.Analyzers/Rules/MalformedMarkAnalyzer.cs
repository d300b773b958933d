using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0101 as a warning: a malformed mark, or malformed guidance beside it; the code is still marked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedMarkAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.MalformedMark, Descriptors.AnalysisFailed);

    /// <summary>Finds them among attributes.</summary>
    internal static IEnumerable<Diagnostic> Find(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (DescribeProblem(attribute) is { } problem)
                yield return Report(attribute, problem);
        }
    }

    internal static Diagnostic Report(AttributeData attribute, string problem) => Diagnostic.Create(
        Descriptors.MalformedMark,
        attribute.Location(),
        DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties: null,
        ShortText.CutName(attribute.SourceName()),
        problem);

    private protected override Func<ISymbol, CancellationToken, IEnumerable<Diagnostic>> CreateSearch(
        GateSteps steps, GuardedCompilation compilation) =>
        (symbol, cancellationToken) => FindOn(symbol, steps, cancellationToken);

    // Attributes on the assembly are judged there.
    private static IEnumerable<Diagnostic> FindOn(ISymbol symbol, GateSteps steps, CancellationToken cancellationToken)
    {
        if (steps.Declarations.FindMarked(symbol, cancellationToken) is not { } found)
            return [];
        var parts = found.All.SelectMany(declaration => steps.Functions.ListParts(declaration, found.Functions, cancellationToken));
        return found.All.Select(static declaration => declaration.Symbol)
            .Concat(parts)
            .SelectMany(static marked => Find(WrittenAttributes.On(marked)));
    }

    private static string? DescribeProblem(AttributeData attribute) => ProvenanceAttributes.Classify(attribute.AttributeClass) switch
    {
        ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted =>
            MarkCheck.FindProblem(DeclarationAttributes.ReadMark(Origin.Generated, attribute)),
        ProvenanceAttribute.AiGuidance => GuidanceCheck.FindProblem(DeclarationAttributes.ReadGuidance(attribute)),
        _ => null,
    };
}
