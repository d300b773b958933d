namespace AiProvenance.Tool.Reports;

/// <summary>What a declaration of the population comes to.</summary>
internal enum RowVerdict
{
    /// <summary>It may pass in all its zones.</summary>
    Verified,

    /// <summary>It is not verified, and a baseline accepts each of its findings.</summary>
    Accepted,

    /// <summary>It is not verified.</summary>
    NotVerified,
}
