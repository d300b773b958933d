using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>Where an attribute stands, and what a user calls it.</summary>
internal static class AttributeSites
{
    public static Location Location(this AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
        : Microsoft.CodeAnalysis.Location.None;

    /// <summary>The last of the names by which source calls an attribute's class.</summary>
    public static string LastName(this AttributeSyntax attribute) => LastName(attribute.Name);

    /// <summary>The last of the names by which source calls a type.</summary>
    public static string LastName(TypeSyntax? name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The attribute's name without its suffix.</summary>
    public static string SourceName(this AttributeData attribute) => AttributeSuffix.Remove(attribute.AttributeClass?.Name ?? "");
}
