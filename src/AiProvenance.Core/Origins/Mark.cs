namespace AiProvenance.Core.Origins;

/// <summary>A declaration that code came from AI, as its attribute states it. Absent members are null.</summary>
public sealed record Mark(Origin Origin)
{
    /// <summary>The attribute's name as a user writes it, without the suffix, or where else the mark comes from.</summary>
    public string Name { get; init; } = Origin == Origin.Assisted ? "AiAssisted" : "AiGenerated";

    /// <summary>The tool that wrote or advised.</summary>
    public string? Tool { get; init; }

    /// <summary>The model behind the tool.</summary>
    public string? Model { get; init; }

    /// <summary>The person who asked the tool; may not verify the result.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>The day the code was written, <c>yyyy-MM-dd</c> where well-formed.</summary>
    public string? On { get; init; }

    /// <summary>A link to the session.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether it can state facts; an .editorconfig and the policy have no place for them.</summary>
    public bool CanStateFacts { get; init; } = true;

    /// <summary>Whether it comes from a default: each zone sets the origin of unmarked code.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The claims of human authorship between it and the code: it counts only where no claim does.</summary>
    public ImmutableArray<Claim> Behind { get; init; } = ImmutableArray<Claim>.Empty;
}

/// <summary>A document that the AI or the person relied on.</summary>
public sealed record Guidance(string? Source, string? LastUpdated)
{
    /// <summary>The claims of human authorship between it and the code: it counts only where no claim does.</summary>
    public ImmutableArray<Claim> Behind { get; init; } = ImmutableArray<Claim>.Empty;
}

/// <summary>A person's claim (<c>HumanAuthored</c>) that a declaration inside a marked scope is their own work.</summary>
public sealed record Claim(string? By, string? Reason)
{
    /// <summary>
    /// Several claims of one declaration as results show them; null where there is none. Their order is not that of the attributes, which
    /// over a type's parts is the order in which the files are listed.
    /// </summary>
    public static Claim? Join(ImmutableArray<Claim> claims) => claims.Length <= 1 ? claims.FirstOrDefault() : new Claim(
        string.Join(", ", Sort(claims).Select(static claim => claim.By).OfType<string>().Distinct(StringComparer.Ordinal)),
        string.Join("; ", Sort(claims).Select(static claim => claim.Reason).OfType<string>().Distinct(StringComparer.Ordinal)));

    /// <summary>Claims in an order of their own.</summary>
    internal static IEnumerable<Claim> Sort(IEnumerable<Claim> claims) => claims
        .OrderBy(static claim => claim.By, StringComparer.Ordinal)
        .ThenBy(static claim => claim.Reason, StringComparer.Ordinal);
}
