namespace AiProvenance.Tool.Reports.Figures;

/// <summary>How AI code stands in a zone that it touches.</summary>
internal enum Standing
{
    /// <summary>Enough people have verified it.</summary>
    Verified,

    /// <summary>A person claims it as their own work inside code of an AI, so that nobody has to verify it.</summary>
    Claimed,

    /// <summary>It is not verified, and a baseline accepts that.</summary>
    Accepted,

    /// <summary>It is not verified, and the zone only warns.</summary>
    Warned,

    /// <summary>It is not verified, and keeps the release from passing.</summary>
    Open,
}
