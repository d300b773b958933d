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
        if (attribute.AttributeClass is not { } attributeClass || OriginOf(attributeClass, policy) is not { } origin)
            return null;
        return Read(origin, attribute);
    }

    /// <summary>The origin that a class marks; null where the class is not one of the organisation's marks.</summary>
    public static Origin? OriginOf(INamedTypeSymbol attributeClass, Policy policy)
    {
        if (policy.GeneratedAttributes.IsEmpty && policy.AssistedAttributes.IsEmpty)
            return null;
        if (Names(policy.GeneratedAttributes, attributeClass))
            return Origin.Generated;
        return Names(policy.AssistedAttributes, attributeClass) ? Origin.Assisted : null;
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
        // A class that derives from a mark is the same mark as its base.
        for (var type = attributeClass; type is not null; type = type.BaseType)
        {
            foreach (var fullName in fullNames)
            {
                // The simple name decides nearly always; only then is the full one built.
                if (SimpleName(fullName) == AttributeSuffix.Remove(type.Name) && IsSame(fullName, type))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The name of the policy's mark in code, without its optional prefix and suffix.</summary>
    public static string SimpleName(string fullName) => AttributeSuffix.Remove(fullName.Substring(fullName.LastIndexOf('.') + 1));

    // A policy may leave out the suffix as code does.
    private static bool IsSame(string fullName, INamedTypeSymbol attributeClass) => string.Equals(
        AttributeSuffix.Remove(fullName),
        AttributeSuffix.Remove(attributeClass.OriginalDefinition.ToDisplayString(MetadataLike)),
        StringComparison.Ordinal);

    private static readonly SymbolDisplayFormat MetadataLike = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
