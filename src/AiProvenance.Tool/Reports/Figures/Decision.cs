namespace AiProvenance.Tool.Reports.Figures;

/// <summary>What somebody has to decide about.</summary>
internal enum DecisionKind
{
    /// <summary>Files that nobody could judge.</summary>
    NotJudged,

    /// <summary>Code without a review that counts.</summary>
    NotVerified,

    /// <summary>Code that changed after its review.</summary>
    Stale,

    /// <summary>Code whose review is too old.</summary>
    Expired,

    /// <summary>What is found about assemblies and the policy.</summary>
    Other,

    /// <summary>Reviews that soon are too old.</summary>
    Expiring,

    /// <summary>What baselines accept.</summary>
    Accepted,

    /// <summary>Assemblies that the policy leaves out.</summary>
    Exempt,
}

/// <summary>Something that a person has to decide about, and how often it is there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it is there, at least once.</param>
/// <param name="Title">What it is, in a few words that follow the number.</param>
/// <param name="Sentence">What the number counts, and what would settle it.</param>
internal sealed record Decision(DecisionKind Kind, int Count, string Title, string Sentence)
{
    /// <summary>Whether the release cannot pass before it is settled.</summary>
    public bool Stops => Kind is not (DecisionKind.Expiring or DecisionKind.Accepted or DecisionKind.Exempt);
}
