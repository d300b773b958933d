namespace AiProvenance.Tool.Reviews;

/// <summary>Why a review waits, in the order in which lists tell it: first what nobody has begun.</summary>
internal enum WaitingReason
{
    /// <summary>Nobody has asked for it yet.</summary>
    NotAsked,

    /// <summary>It is asked for.</summary>
    Asked,

    /// <summary>The reviews that there are do not count, because of who gave them (AIP0004).</summary>
    Refused,

    /// <summary>The code changed since it was reviewed (AIP0002).</summary>
    Stale,

    /// <summary>The review is older than the zone allows (AIP0006).</summary>
    Expired,

    /// <summary>Some people have reviewed it, and too few (AIP0003).</summary>
    TooFew,

    /// <summary>The review lacks something, or is malformed (AIP0005).</summary>
    Malformed,

    /// <summary>The review is not signed (AIP0303).</summary>
    NotSigned,

    /// <summary>It counts today, and soon it will not.</summary>
    Expiring,
}
