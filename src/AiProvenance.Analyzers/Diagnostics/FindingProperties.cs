namespace AiProvenance.Analyzers.Diagnostics;

/// <summary>What a finding hands to the code fixes.</summary>
internal static class FindingProperties
{
    /// <summary>
    /// The declaration's fingerprint, <c>1:TEXT.TOUCH</c>. Absent from findings about judgements where no log is written: fixes ask the
    /// gate.
    /// </summary>
    public const string Fingerprint = "Fingerprint";

    /// <summary>The line by which a baseline accepts the finding; absent where none can, and where the fingerprint is.</summary>
    public const string BaselineEntry = "BaselineEntry";

    /// <summary>What an attribute on the assembly names to speak of the declaration, where no attribute can stand on it.</summary>
    public const string AssemblyTarget = "AssemblyTarget";

    /// <summary>The zones that the finding is about, comma separated.</summary>
    public const string Zones = "Zones";

    /// <summary>What an attribute list has to begin with to be the declaration's own; absent where it needs nothing.</summary>
    public const string AttributeTarget = "AttributeTarget";

    /// <summary>Present where a review of exactly this code has been requested already.</summary>
    public const string IsRequested = "IsRequested";

    /// <summary>
    /// For AIP0007, the reviews that it asks for: one line for each piece of AI code, in the order of the additional locations as far as
    /// those go. Read and written by <see cref="RequestedReview"/>.
    /// </summary>
    public const string Reviews = "Reviews";

    public static ImmutableDictionary<string, string?> AddIfStated(
        this ImmutableDictionary<string, string?> properties, string name, string? value) =>
        value is null ? properties : properties.Add(name, value);
}
