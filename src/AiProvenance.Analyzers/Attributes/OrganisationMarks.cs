using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>Marks that an organisation already has: <c>generated_attributes</c> and <c>assisted_attributes</c> in the policy.</summary>
internal static class OrganisationMarks
{
    public static Mark? Read(AttributeData attribute, Policy policy)
    {
        if (attribute.AttributeClass is not { } attributeClass || (policy.GeneratedAttributes.IsEmpty && policy.AssistedAttributes.IsEmpty))
            return null;
        if (Names(policy.GeneratedAttributes, attributeClass))
            return Read(Origin.Generated, attribute);
        return Names(policy.AssistedAttributes, attributeClass) ? Read(Origin.Assisted, attribute) : null;
    }

    /// <summary>
    /// The attribute classes that are marks because they derive from one: found among all that a compilation declares or may refer to.
    /// Where the policy names no marks, nothing is looked at.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> ListDerived(Policy policy, Compilation compilation)
    {
        var names = policy.GeneratedAttributes.AddRange(policy.AssistedAttributes);
        if (names.IsEmpty)
            yield break;
        var assemblies = AttributeAssemblies.ForMarks(policy);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly).Where(assemblies.MayCarry))
        {
            foreach (var type in SymbolTree.WalkTypes(assembly.GlobalNamespace))
            {
                if (type.BaseType is { SpecialType: not SpecialType.System_Object } && Names(names, type))
                    yield return type;
            }
        }
    }

    // Its first argument may be anything; facts that it states under the package's own names count.
    private static Mark Read(Origin origin, AttributeData attribute) => DeclarationAttributes.ReadMark(origin, attribute) with
    {
        Name = attribute.SourceName(),
        Tool = attribute.Named("Tool"),
    };

    private static bool Names(ImmutableArray<string> fullNames, INamedTypeSymbol attributeClass)
    {
        // What derives from a mark is one: it says what its base says.
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            foreach (var fullName in fullNames)
            {
                // The simple name decides nearly always; only then is the full one built.
                if (fullName.EndsWith(type.Name, StringComparison.Ordinal) && IsSame(fullName, type))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSame(string fullName, INamedTypeSymbol attributeClass) =>
        string.Equals(fullName, attributeClass.OriginalDefinition.ToDisplayString(MetadataLike), StringComparison.Ordinal);

    private static readonly SymbolDisplayFormat MetadataLike = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
