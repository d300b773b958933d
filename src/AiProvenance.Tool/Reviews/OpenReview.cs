using AiProvenance.Core.Policies;
using AiProvenance.Core.Verifications;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews;

/// <summary>What an assembly or a log says of one declaration and one zone, before it is known who may review it.</summary>
/// <param name="Name">The declaration's name.</param>
/// <param name="Zone">The zone; empty where none asks.</param>
internal sealed record OpenReview(string Name, string Zone)
{
    /// <summary>The assembly's simple name.</summary>
    public string? Assembly { get; init; }

    /// <summary>The declaration's identity.</summary>
    public string? Identity { get; init; }

    /// <summary>Where it stands.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The rules that it breaks, each with its problem.</summary>
    public ImmutableArray<ReviewFault> Faults { get; init; } = [];

    /// <summary>Whether one of them stops a build.</summary>
    public bool Blocks { get; init; }

    /// <summary>Whether a review is asked for.</summary>
    public bool IsRequested { get; init; }

    /// <summary>The requests, where they are known.</summary>
    public ImmutableArray<ReviewRequest> Requests { get; init; } = [];

    /// <summary>The people who prompted it.</summary>
    public ImmutableArray<string> Prompters { get; init; } = [];

    /// <summary>The people whose reviews count.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>The people who have reviewed it, whether that counts or not.</summary>
    public ImmutableArray<string> Signers { get; init; } = [];

    /// <summary>Whether a review or an approval is open.</summary>
    public SignOffRole Role { get; init; }

    /// <summary>The people who have reviewed it, whether that counts or not: they may not approve it.</summary>
    public ImmutableArray<string> Reviewed { get; init; } = [];

    /// <summary>The last day on which the reviews count.</summary>
    public string? LastDay { get; init; }

    /// <summary>The reviewers, as a log states them; for zones that the policy does not have.</summary>
    public ImmutableArray<string> StatedReviewers { get; init; } = [];

    /// <summary>The criteria, as a log states them; for zones that the policy does not have.</summary>
    public string? StatedCriteria { get; init; }

    /// <summary>Whether the compiler says it, which has compared fingerprints and requests with the code.</summary>
    public bool IsCompilers { get; init; }

    /// <summary>What it is about: the same in assemblies, logs and target frameworks.</summary>
    public (string Assembly, string Code, string Zone, SignOffRole Role) Key =>
        (Assembly ?? "", Identity ?? $"{Place?.File}:{Place?.Line}:{Name}", Zone, Role);
}

/// <summary>A rule that code breaks.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Problem">What is wrong, where the rule alone does not say it.</param>
internal sealed record ReviewFault(string Rule, string Problem);
