using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0101 as a warning: a mark, or guidance beside it, that does not say what it should; the code is still marked.</summary>
internal static class MalformedMarks
{
    public static IEnumerable<Diagnostic> On(ISymbol marked) => On(marked.GetAttributes().AddRange(BackingFields.AttributesBehind(marked)));

    public static IEnumerable<Diagnostic> On(ImmutableArray<AttributeData> attributes) => attributes.IsEmpty ? [] : Found(attributes);

    private static IEnumerable<Diagnostic> Found(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Problem(attribute) is { } problem)
                yield return Create(attribute, problem);
        }
    }

    private static string? Problem(AttributeData attribute) => ProvenanceAttributes.Classify(attribute.AttributeClass) switch
    {
        ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted =>
            MarkCheck.FindProblem(DeclarationAttributes.ReadMark(Origin.Generated, attribute)),
        ProvenanceAttribute.AiGuidance => GuidanceCheck.FindProblem(DeclarationAttributes.ReadGuidance(attribute)),
        _ => null,
    };

    public static Diagnostic Create(AttributeData attribute, string problem) => Diagnostic.Create(
        Descriptors.MalformedMark,
        attribute.Location(),
        DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties: null,
        attribute.SourceName(),
        problem);
}
