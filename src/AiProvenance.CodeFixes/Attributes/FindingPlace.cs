using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.CodeFixes.Attributes;

/// <summary>Where a finding is, and which of the declarations of that name it is about.</summary>
/// <param name="Name">The declaration's name.</param>
/// <param name="Target">
/// What an attribute list has to begin with to be the declaration's own: see <see cref="Declaration.AttributeTarget"/>.
/// </param>
internal readonly record struct FindingPlace(TextSpan Name, string? Target)
{
    public static FindingPlace Locate(Diagnostic finding) => new(
        finding.Location.SourceSpan,
        finding.Properties.TryGetValue(FindingProperties.AttributeTarget, out var target) ? target : null);

    public static FindingPlace Locate(Declaration declaration) => new(declaration.Location.SourceSpan, declaration.AttributeTarget);
}
