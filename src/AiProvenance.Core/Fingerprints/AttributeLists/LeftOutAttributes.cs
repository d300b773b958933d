namespace AiProvenance.Core.Fingerprints.AttributeLists;

/// <summary>
/// The attributes that no fingerprint covers, by their names: this package's marks, claims, requests, verifications and approvals.
/// </summary>
public static class LeftOutAttributes
{
    internal const string Suffix = "Attribute";

    internal static readonly string[] Names =
    [
        "AiGenerated", "AiAssisted", "AiGuidance", "HumanAuthored", "PendingReview", "HumanVerified", "HumanApproved",
    ];

    /// <summary>Whether a simple name in source, with or without the suffix, is one of theirs.</summary>
    public static bool Contain(string name) => Array.Exists(
        Names,
        known => string.Equals(name, known, StringComparison.Ordinal) || string.Equals(name, known + Suffix, StringComparison.Ordinal));
}
