using AiProvenance.Core.Policies;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews;

/// <summary>A review that waits: of one declaration, for one zone.</summary>
/// <param name="Name">The declaration's name, as messages show it.</param>
/// <param name="Zone">The zone; empty where none of this project asks.</param>
/// <param name="Reason">Why it waits.</param>
internal sealed record WaitingReview(string Name, string Zone, WaitingReason Reason)
{
    /// <summary>Whether it is a review or an approval.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The assembly's simple name, where it is known.</summary>
    public string? Assembly { get; init; }

    /// <summary>The declaration's identity, where it is known.</summary>
    public string? Identity { get; init; }

    /// <summary>Where it stands, where that is known: relative to the folder of the command, where it is below.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The rules that it breaks.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Whether it stops a build.</summary>
    public bool Blocks { get; init; }

    /// <summary>Why it waits, in words.</summary>
    public string Why { get; init; } = "";

    /// <summary>Who asks for it, and since when; null where nobody does.</summary>
    public AskedReview? Asked { get; init; }

    /// <summary>The last day on which the reviews count, where they expire.</summary>
    public string? LastDay { get; init; }

    /// <summary>How many people have to review it.</summary>
    public int Required { get; init; } = 1;

    /// <summary>The people whose reviews count.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>Who may: entries of the zone's list as they are written, or the reviewer who has yet to sign.</summary>
    public ImmutableArray<string> Reviewers { get; init; } = [];

    /// <summary>Whether the zone has no list, so that anyone may.</summary>
    public bool IsForAnyone { get; init; }

    /// <summary>Who may not, although the list would let them: who prompted it, who has reviewed it.</summary>
    public ImmutableArray<string> ButNot { get; init; } = [];

    /// <summary>What a reviewer attests.</summary>
    public string? Criteria { get; init; }

    /// <summary>The pattern that a review's ticket must match.</summary>
    public string? TicketPattern { get; init; }

    /// <summary>The command that asks for it, or that signs it; null where there is none to run.</summary>
    public string? Command { get; init; }

    /// <summary>How many more people have to review it.</summary>
    public int Missing => Math.Max(Required - (Reason == WaitingReason.Expiring ? 0 : Counted.Length), 1);
}

/// <summary>A request for a review.</summary>
/// <param name="By">Who asks, where that is stated.</param>
/// <param name="On">The day, where it is stated and one.</param>
/// <param name="Days">Days since then; null where there is no such day, or it is to come.</param>
internal sealed record AskedReview(string? By, string? On, int? Days);
