using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>The place of an attribute, and its name for users.</summary>
internal static class AttributeSites
{
    public static Location Location(this AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
        : Microsoft.CodeAnalysis.Location.None;

    /// <summary>The attribute's name without its suffix.</summary>
    public static string SourceName(this AttributeData attribute) => AttributeSuffix.Remove(attribute.AttributeClass?.Name ?? "");
}
