using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews.Logs;

/// <summary>A finding of the gate, as a SARIF log tells it.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="IsError">Whether it stopped the build or the check.</param>
/// <param name="Message">The message.</param>
internal sealed record LoggedFinding(string Rule, bool IsError, string Message)
{
    /// <summary>The assembly's simple name, where the log says it.</summary>
    public string? Assembly { get; init; }

    /// <summary>The declaration's identity, where the log says it.</summary>
    public string? Identity { get; init; }

    /// <summary>The declaration's name, as messages show it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The zones that ask.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>What is wrong, where the rule alone does not say it.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The entries of the zones' lists of reviewers.</summary>
    public ImmutableArray<string> Reviewers { get; init; } = [];

    /// <summary>What the zones ask a reviewer to attest.</summary>
    public string? Criteria { get; init; }

    /// <summary>The people who prompted the code.</summary>
    public ImmutableArray<string> Prompters { get; init; } = [];

    /// <summary>The people whose reviews count.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>The reviewer who has yet to sign.</summary>
    public string? Signer { get; init; }

    /// <summary>Whether a review of exactly this code is asked for.</summary>
    public bool IsRequested { get; init; }

    /// <summary>The requests, where the log says who made them.</summary>
    public ImmutableArray<ReviewRequest> Requests { get; init; } = [];

    /// <summary>The reviews of other code that it asks for (AIP0007).</summary>
    public ImmutableArray<LoggedUse> Uses { get; init; } = [];

    /// <summary>Whether reviewers or approvers have to act.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The people who have reviewed it, where an approval is missing.</summary>
    public ImmutableArray<string> Reviewed { get; init; } = [];

    /// <summary>Whether a baseline accepts it.</summary>
    public bool IsAccepted { get; init; }
}

/// <summary>AI code that critical code uses, and that waits for a review.</summary>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Identity">Its documentation ID.</param>
/// <param name="Zones">The zones that ask for the review.</param>
/// <param name="Place">Where it stands, where it is in the assembly that was compiled.</param>
internal sealed record LoggedUse(string? Assembly, string Identity, ImmutableArray<string> Zones, SourcePlace? Place)
{
    /// <summary>The people who prompted it.</summary>
    public ImmutableArray<string> Prompters { get; init; } = [];
}
