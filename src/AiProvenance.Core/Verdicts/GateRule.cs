namespace AiProvenance.Core.Verdicts;

/// <summary>The rules that judge a marked declaration.</summary>
public enum GateRule
{
    /// <summary>AIP0001: no verification at all.</summary>
    Unverified,

    /// <summary>AIP0002: verified once, changed since.</summary>
    Stale,

    /// <summary>AIP0003: some verifications count, but too few.</summary>
    TooFewReviews,

    /// <summary>AIP0004: this person may not speak for the code.</summary>
    NotAllowed,

    /// <summary>AIP0005: the verification is incomplete or malformed.</summary>
    Malformed,

    /// <summary>AIP0006: the verification is older than the zone allows.</summary>
    Expired,

    /// <summary>AIP0009: what was relied on is too old or not trusted.</summary>
    UnreliableGuidance,

    /// <summary>AIP0101: the mark lacks what the zone requires.</summary>
    MarkLacksFacts,
}
