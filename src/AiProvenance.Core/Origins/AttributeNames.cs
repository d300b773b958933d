namespace AiProvenance.Core.Origins;

/// <summary>The names of the package's attributes: those of their classes, which any assembly may declare.</summary>
public static class AttributeNames
{
    /// <summary>The namespace that they are in.</summary>
    public const string Namespace = "AiProvenance";

    /// <summary>Written by an AI tool.</summary>
    public const string AiGenerated = "AiGeneratedAttribute";

    /// <summary>Written by a person who followed AI advice.</summary>
    public const string AiAssisted = "AiAssistedAttribute";

    /// <summary>A document that was relied on.</summary>
    public const string AiGuidance = "AiGuidanceAttribute";

    /// <summary>A person's claim.</summary>
    public const string HumanAuthored = "HumanAuthoredAttribute";

    /// <summary>A review is asked for.</summary>
    public const string PendingReview = "PendingReviewAttribute";

    /// <summary>A person's verification.</summary>
    public const string HumanVerified = "HumanVerifiedAttribute";

    /// <summary>A person's approval.</summary>
    public const string HumanApproved = "HumanApprovedAttribute";

    /// <summary>Namespaces that belong to a zone.</summary>
    public const string CriticalNamespace = "CriticalNamespaceAttribute";

    /// <summary>A symbol that belongs to a zone.</summary>
    public const string Critical = "CriticalAttribute";
}
