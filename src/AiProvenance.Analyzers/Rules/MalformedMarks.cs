using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0101 as a warning: a mark that does not say what it should still marks.</summary>
internal static class MalformedMarks
{
    public static IEnumerable<Diagnostic> On(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (ProvenanceAttributes.Classify(attribute.AttributeClass) is not (ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted) ||
                MarkCheck.Malformed(DeclarationAttributes.ReadMark(Origin.Generated, attribute)) is not { } problem)
            {
                continue;
            }

            yield return Create(attribute, problem);
        }
    }

    public static Diagnostic Create(AttributeData attribute, string problem) => Diagnostic.Create(
        Descriptors.MalformedMark,
        attribute.Location(),
        DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties: null,
        attribute.SourceName(),
        problem);
}
