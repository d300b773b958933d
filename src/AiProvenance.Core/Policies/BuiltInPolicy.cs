namespace AiProvenance.Core.Policies;

/// <summary>What holds where no policy file was found.</summary>
public static class BuiltInPolicy
{
    /// <summary>The three built-in zones and the contract's defaults.</summary>
    public static Policy Instance { get; } = new();
}
