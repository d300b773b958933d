using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>The package's attributes, recognised by full name in any assembly that declares them.</summary>
internal enum ProvenanceAttribute
{
    None,
    AiGenerated,
    AiAssisted,
    AiGuidance,
    HumanAuthored,
    PendingReview,
    HumanVerified,
    HumanApproved,
    CriticalNamespace,
    Critical,
}

internal static class ProvenanceAttributes
{
    public const string Namespace = AttributeNames.Namespace;

    /// <summary>Which of the package's attributes a class is, by its full name alone.</summary>
    public static ProvenanceAttribute Classify(INamedTypeSymbol? attributeClass)
    {
        if (attributeClass is null || FromMetadataName(attributeClass.Name) is not (not ProvenanceAttribute.None and var kind))
            return ProvenanceAttribute.None;
        return attributeClass is
        {
            Arity: 0,
            ContainingType: null,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true },
        } ? kind : ProvenanceAttribute.None;
    }

    /// <summary>Which of the package's attributes a name in source may mean, with or without the suffix.</summary>
    public static ProvenanceAttribute FromSourceName(string name) =>
        FromMetadataName(name) is not ProvenanceAttribute.None and var kind ? kind : FromMetadataName(name + "Attribute");

    public static bool IsMark(this ProvenanceAttribute kind) =>
        kind is ProvenanceAttribute.AiGenerated or ProvenanceAttribute.AiAssisted;

    /// <summary>Whether it marks code as AI's, or names guidance for such code.</summary>
    public static bool IsOrigin(this ProvenanceAttribute kind) => kind.IsMark() || kind == ProvenanceAttribute.AiGuidance;

    /// <summary>Whether a person signs code off with it: a verification or an approval.</summary>
    public static bool IsSignOff(this ProvenanceAttribute kind) =>
        kind is ProvenanceAttribute.HumanVerified or ProvenanceAttribute.HumanApproved;

    /// <summary>
    /// Whether it is about the author or reviewer of code: a mark, guidance, a claim, a request, a verification or an approval.
    /// </summary>
    public static bool IsStatement(this ProvenanceAttribute kind) =>
        kind is not (ProvenanceAttribute.None or ProvenanceAttribute.Critical or ProvenanceAttribute.CriticalNamespace);

    private static ProvenanceAttribute FromMetadataName(string name) => name switch
    {
        AttributeNames.AiGenerated => ProvenanceAttribute.AiGenerated,
        AttributeNames.AiAssisted => ProvenanceAttribute.AiAssisted,
        AttributeNames.AiGuidance => ProvenanceAttribute.AiGuidance,
        AttributeNames.HumanAuthored => ProvenanceAttribute.HumanAuthored,
        AttributeNames.PendingReview => ProvenanceAttribute.PendingReview,
        AttributeNames.HumanVerified => ProvenanceAttribute.HumanVerified,
        AttributeNames.HumanApproved => ProvenanceAttribute.HumanApproved,
        AttributeNames.CriticalNamespace => ProvenanceAttribute.CriticalNamespace,
        AttributeNames.Critical => ProvenanceAttribute.Critical,
        _ => ProvenanceAttribute.None,
    };
}
