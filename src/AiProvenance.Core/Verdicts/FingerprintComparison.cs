namespace AiProvenance.Core.Verdicts;

/// <summary>How much of the fingerprint that a verification states is held against the code.</summary>
public enum FingerprintComparison
{
    /// <summary>What the code says and what its names mean.</summary>
    Whole,

    /// <summary>What the code says: it is the zone's code that uses it, and not the other way round.</summary>
    Text,

    /// <summary>Nothing: the code is in another assembly, whose own build has compared it.</summary>
    None,
}
