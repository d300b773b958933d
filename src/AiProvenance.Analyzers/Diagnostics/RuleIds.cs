namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>Every rule's ID.</summary>
public static class RuleIds
{
    /// <summary>AI code touches a critical zone without human verification.</summary>
    public const string Unverified = "AIP0001";

    /// <summary>Verification is stale.</summary>
    public const string StaleVerification = "AIP0002";

    /// <summary>Not enough independent reviews.</summary>
    public const string TooFewReviews = "AIP0003";

    /// <summary>This person may not verify or claim this code.</summary>
    public const string NotAllowedToVerify = "AIP0004";

    /// <summary>Verification is incomplete or malformed.</summary>
    public const string MalformedVerification = "AIP0005";

    /// <summary>Verification has expired.</summary>
    public const string ExpiredVerification = "AIP0006";

    /// <summary>Critical code depends on unverified AI code.</summary>
    public const string UnverifiedDependency = "AIP0007";

    /// <summary>AI code names critical code by string or binds it late.</summary>
    public const string LateBinding = "AIP0010";

    /// <summary>Mark lacks what the zone requires, or is malformed.</summary>
    public const string IncompleteMark = "AIP0101";

    /// <summary>Policy is invalid.</summary>
    public const string InvalidPolicy = "AIP0201";

    /// <summary>Policy pattern looks like a typo.</summary>
    public const string SuspiciousPattern = "AIP0202";

    /// <summary>Analysis of a declaration failed.</summary>
    public const string AnalysisFailed = "AIP0299";
}
