namespace AiProvenance.Tool.Reports;

/// <summary>What a declaration of the population comes to.</summary>
internal enum RowVerdict
{
    /// <summary>It is verified in all its zones.</summary>
    Verified,

    /// <summary>A person claims it as their own work inside code of an AI, so that it may pass without a review.</summary>
    Claimed,

    /// <summary>It is not verified, and a baseline accepts each of its findings.</summary>
    Accepted,

    /// <summary>It is not verified.</summary>
    NotVerified,
}
