namespace AiProvenance.Core.Origins;

/// <summary>The origin of a declaration, from all marks around it together.</summary>
/// <param name="Origin">The strictest of the marks' origins.</param>
/// <param name="Marks">The marks, closest first, the marks behind a claim last; empty for human code.</param>
/// <param name="Guidance">The guidance of the marks, and of the declarations between them and this one.</param>
/// <param name="Claim">The claim of human authorship and the AI scope that it takes the declaration out of, or null.</param>
public sealed record DeclaredOrigin(
    Origin Origin, ImmutableArray<Mark> Marks, ImmutableArray<Guidance> Guidance, ClaimInAiCode? Claim)
{
    /// <summary>What nobody marked.</summary>
    public static readonly DeclaredOrigin Human = new(
        Origin.Human, ImmutableArray<Mark>.Empty, ImmutableArray<Guidance>.Empty, Claim: null);

    /// <summary>Whether any mark counts.</summary>
    public bool IsAi => Origin != Origin.Human;

    /// <summary>Whether it has no mark, so that the policy's default is its origin.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>The origin that a file's configuration states for its code.</summary>
    public static DeclaredOrigin OfFile(Origin origin) => Human.Marked(ImmutableArray.Create(FileOriginMark.Create(origin)));

    /// <summary>Whether the policy's default alone makes it AI code, or the AI code that a person claims it out of.</summary>
    public bool IsUnmarked => (Claim?.Around ?? this).IsDefault;

    /// <summary>The origin of unmarked code: at most this one, because each zone sets its own default.</summary>
    public static DeclaredOrigin Default(Origin strictest) => strictest == Origin.Human
        ? Human
        : Human.Marked(ImmutableArray.Create(new Mark(strictest) { Name = "default_origin", CanStateFacts = false, IsDefault = true })) with
        {
            IsDefault = true,
        };

    /// <summary>
    /// The origin of a marked declaration inside this one: a closer mark adds to the marks around it and removes none. Marks behind a claim
    /// count as well in every zone where the claim does not.
    /// </summary>
    public DeclaredOrigin Marked(ImmutableArray<Mark> marks)
    {
        var behind = Claim is { Around.IsDefault: false } claim ? claim.Around.PutBehind(claim.Claims) : Human;
        var all = IsDefault ? marks : marks.AddRange(Marks);
        return new(
            all.Max(static mark => mark.Origin),
            all.AddRange(behind.Marks).Distinct().ToImmutableArray(),
            Guidance.AddRange(behind.Guidance),
            Claim: null);
    }

    /// <summary>The origin of a declaration inside this one with further guidance.</summary>
    public DeclaredOrigin RelyingOn(ImmutableArray<Guidance> guidance) =>
        guidance.IsEmpty ? this : this with { Guidance = guidance.AddRange(Guidance) };

    /// <summary>Human code by a person's claim, or several people's; outside any AI scope the claims mean nothing.</summary>
    public DeclaredOrigin Claimed(ImmutableArray<Claim> claims)
    {
        var marked = IsAi ? this : Claim?.Around;
        return marked is null
            ? Human
            : Human with { Claim = new ClaimInAiCode(Origins.Claim.Sort(claims).ToImmutableArray(), marked) };
    }

    private DeclaredOrigin PutBehind(ImmutableArray<Claim> claims) => this with
    {
        Marks = Marks.Select(mark => mark with { Behind = mark.Behind.AddRange(claims) }).ToImmutableArray(),
        Guidance = Guidance.Select(guidance => guidance with { Behind = guidance.Behind.AddRange(claims) }).ToImmutableArray(),
    };
}

/// <summary>A claim of human authorship inside AI code.</summary>
/// <param name="Claims">The claims of one declaration: several people may have written it together. Each must count.</param>
/// <param name="Around">The origin around it.</param>
public sealed record ClaimInAiCode(ImmutableArray<Claim> Claims, DeclaredOrigin Around);
