using AiProvenance.Core.Origins;
using AiProvenance.Core.Patterns;

namespace AiProvenance.Core.Policies;

/// <summary>A named critical area: its symbols, and its requirements for AI code that touches it.</summary>
public sealed record ZonePolicy
{
    /// <summary>Creates a zone without symbols and with the default requirements.</summary>
    /// <param name="name">The zone's name, <c>[a-z0-9_-]+</c>.</param>
    public ZonePolicy(string name) => Name = name;

    /// <summary>The zone's name, as messages show it.</summary>
    public string Name { get; init; }

    /// <summary>True for <c>pricing</c>, <c>accounts</c> and <c>checkout</c> where no policy file declares them.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Namespaces that belong to the zone, with everything below them.</summary>
    public ImmutableArray<Located<NamespacePattern>> Namespaces { get; init; } = ImmutableArray<Located<NamespacePattern>>.Empty;

    /// <summary>Documentation IDs of symbols that belong to the zone.</summary>
    public ImmutableArray<Located<string>> Symbols { get; init; } = ImmutableArray<Located<string>>.Empty;

    /// <summary>Namespaces taken out of the zone.</summary>
    public ImmutableArray<Located<NamespacePattern>> ExceptNamespaces { get; init; } = ImmutableArray<Located<NamespacePattern>>.Empty;

    /// <summary>Documentation IDs of symbols taken out of the zone.</summary>
    public ImmutableArray<Located<string>> ExceptSymbols { get; init; } = ImmutableArray<Located<string>>.Empty;

    /// <summary>True where attributes alone say what belongs to the zone, so that it is not missing here.</summary>
    public bool DeclaredInCode { get; init; }

    /// <summary>How many distinct people must have verified, 1 to 9.</summary>
    public int RequiredReviews { get; init; } = 1;

    /// <summary>Who may verify; empty means anyone but bots.</summary>
    public ImmutableArray<Glob> Reviewers { get; init; } = ImmutableArray<Glob>.Empty;

    /// <summary>How many distinct people must have approved beside the reviewers, 0 to 9.</summary>
    public int RequiredApprovals { get; init; }

    /// <summary>Who may approve; empty means anyone but bots.</summary>
    public ImmutableArray<Glob> Approvers { get; init; } = ImmutableArray<Glob>.Empty;

    /// <summary>The pattern that a verification's ticket must match whole, or null.</summary>
    public TicketPattern? TicketPattern { get; init; }

    /// <summary>Days after which a verification expires, or null.</summary>
    public int? MaxReviewAgeDays { get; init; }

    /// <summary>Facts that a mark must state.</summary>
    public MarkFacts RequiredMarks { get; init; }

    /// <summary>Days that guidance may be old at the time of use, or null.</summary>
    public int? MaxGuidanceAgeDays { get; init; }

    /// <summary>Sources of guidance that may not be relied on.</summary>
    public ImmutableArray<Glob> UntrustedGuidance { get; init; } = ImmutableArray<Glob>.Empty;

    /// <summary>True where code written by an AI tool falls under the zone.</summary>
    public bool AppliesToGenerated { get; init; } = true;

    /// <summary>True where code written by a person with AI advice falls under the zone.</summary>
    public bool AppliesToAssisted { get; init; } = true;

    /// <summary>The origin of unmarked code that touches the zone.</summary>
    public Origin DefaultOrigin { get; init; } = Origin.Human;

    /// <summary>How far the zone's rules look.</summary>
    public ReachDepth Reach { get; init; } = ReachDepth.Direct;

    /// <summary>The response to a string that names the zone's code.</summary>
    public LateBindingResponse LateBinding { get; init; } = LateBindingResponse.Warn;

    /// <summary>Whether findings stop the build.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.Block;

    /// <summary>Whether verifications have to be signed.</summary>
    public SignatureDemand Signatures { get; init; } = SignatureDemand.None;

    /// <summary>The kinds of keys that may sign; empty means any that <c>ssh-keygen</c> verifies.</summary>
    public ImmutableArray<SignatureAlgorithm> SignatureAlgorithms { get; init; } = ImmutableArray<SignatureAlgorithm>.Empty;

    /// <summary>The text that a reviewer attests, one line, or null.</summary>
    public string? Criteria { get; init; }

    /// <summary>How many distinct people the zone asks for in a role.</summary>
    public int CountNeeded(SignOffRole role) => role == SignOffRole.Approver ? RequiredApprovals : RequiredReviews;

    /// <summary>Who may act in a role; empty means anyone but bots.</summary>
    public ImmutableArray<Glob> ListPeople(SignOffRole role) => role == SignOffRole.Approver ? Approvers : Reviewers;

    /// <summary>Whether a mark's origin brings code under the zone.</summary>
    public bool AppliesTo(Mark mark) => AppliesTo(mark.IsDefault ? DefaultOrigin : mark.Origin);

    /// <summary>Whether code of this origin falls under the zone.</summary>
    public bool AppliesTo(Origin origin) => origin switch
    {
        Origin.Generated => AppliesToGenerated,
        Origin.Assisted => AppliesToAssisted,
        _ => false,
    };
}
