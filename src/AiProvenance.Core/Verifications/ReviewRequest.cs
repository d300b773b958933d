namespace AiProvenance.Core.Verifications;

/// <summary>A review that somebody asks for, as its attribute states it. It never counts as one. Absent members are null.</summary>
/// <param name="Fingerprint">The fingerprint of the code when it was asked for.</param>
public sealed record ReviewRequest(string? Fingerprint)
{
    /// <summary>The one zone that the review is asked for, or null for all.</summary>
    public string? Zone { get; init; }

    /// <summary>The person who asks.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>The day of the request, <c>yyyy-MM-dd</c> where well-formed.</summary>
    public string? On { get; init; }
}
