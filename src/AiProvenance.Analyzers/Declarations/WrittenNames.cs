using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>The names of types in source, without qualifiers and type arguments.</summary>
internal static class WrittenNames
{
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
}
