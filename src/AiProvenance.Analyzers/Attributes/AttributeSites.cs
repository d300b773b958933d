using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>Where an attribute stands, and what a user calls it.</summary>
internal static class AttributeSites
{
    public static Location Location(this AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
        : Microsoft.CodeAnalysis.Location.None;

    /// <summary>The attribute's name without its suffix.</summary>
    public static string SourceName(this AttributeData attribute)
    {
        const string Suffix = "Attribute";
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}
