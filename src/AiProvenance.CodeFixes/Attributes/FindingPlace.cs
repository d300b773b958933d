using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>The place of a finding, and its declaration among those at that name.</summary>
/// <param name="Name">The declaration's name.</param>
/// <param name="Target">
/// The target that an attribute list must begin with to belong to the declaration: see <see cref="Declaration.AttributeTarget"/>.
/// </param>
/// <param name="AssemblyTarget">
/// The Target of an attribute on the assembly, where the declaration cannot carry an attribute; else null.
/// </param>
internal readonly record struct FindingPlace(TextSpan Name, string? Target, string? AssemblyTarget = null)
{
    public static FindingPlace Locate(Diagnostic finding) => new(
        finding.Location.SourceSpan,
        finding.Properties.TryGetValue(FindingProperties.AttributeTarget, out var target) ? target : null,
        finding.Properties.TryGetValue(FindingProperties.AssemblyTarget, out var identity) ? identity : null);

    public static FindingPlace Locate(Declaration declaration) =>
        new(declaration.Location.SourceSpan, declaration.AttributeTarget, declaration.AssemblyTarget);

    /// <summary>Whether this is the place of a declaration; a field declaration may be found at any of its names.</summary>
    public bool IsOf(Declaration declaration) =>
        this == Locate(declaration) || (Target == declaration.AttributeTarget && IsNameIn(declaration.Parts[0]));

    /// <summary>Whether this is the place of a declaration, given its syntax.</summary>
    public bool IsOf(SyntaxNode declaration) => DeclarationSyntax.NameLocation(declaration).SourceSpan == Name || IsNameIn(declaration);

    private bool IsNameIn(SyntaxNode declaration)
    {
        var name = Name;
        return declaration is BaseFieldDeclarationSyntax field &&
            field.Declaration.Variables.Any(variable => variable.Identifier.Span == name);
    }
}
