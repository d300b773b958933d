using AiProvenance.Core.Policies;

namespace AiProvenance.Core.Verifications;

/// <summary>A person's signed-off review or approval, as its attribute states it. Absent members are null.</summary>
public sealed record Verification(string? By, string? On)
{
    /// <summary>Whether the person reviewed the code, or approved it.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>Up to four fingerprints, comma separated.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The one zone that the review counts for, or null for all.</summary>
    public string? Zone { get; init; }

    /// <summary>The ticket under which the review took place.</summary>
    public string? Ticket { get; init; }

    /// <summary>The reviewer's notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it may count for a zone.</summary>
    public bool IsFor(ZonePolicy zone) =>
        zone.CountNeeded(Role) > 0 && (Zone is null || string.Equals(Zone.Trim(), zone.Name, StringComparison.Ordinal));

    /// <summary>Whether it is signed by somebody who cannot be told apart from this person.</summary>
    public bool IsBy(string identity) =>
        Person.Identify(By) is { } signer && Person.Identify(identity) is { } person && signer.IsIndistinguishableFrom(person);
}
