using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>Marks that an organisation already has: <c>generated_attributes</c> and <c>assisted_attributes</c> in the policy.</summary>
internal static class OrganisationMarks
{
    public static Mark? Classify(INamedTypeSymbol? attributeClass, Policy policy)
    {
        if (attributeClass is null || (policy.GeneratedAttributes.IsEmpty && policy.AssistedAttributes.IsEmpty))
            return null;
        if (Names(policy.GeneratedAttributes, attributeClass))
            return new Mark(Origin.Generated) { Name = attributeClass.Name };
        return Names(policy.AssistedAttributes, attributeClass) ? new Mark(Origin.Assisted) { Name = attributeClass.Name } : null;
    }

    private static bool Names(ImmutableArray<string> fullNames, INamedTypeSymbol attributeClass)
    {
        foreach (var fullName in fullNames)
        {
            // The simple name decides nearly always; only then is the full one built.
            if (fullName.EndsWith(attributeClass.Name, StringComparison.Ordinal) && IsSame(fullName, attributeClass))
                return true;
        }

        return false;
    }

    private static bool IsSame(string fullName, INamedTypeSymbol attributeClass) =>
        string.Equals(fullName, attributeClass.OriginalDefinition.ToDisplayString(MetadataLike), StringComparison.Ordinal);

    private static readonly SymbolDisplayFormat MetadataLike = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
