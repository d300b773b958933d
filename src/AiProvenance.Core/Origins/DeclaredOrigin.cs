namespace AiProvenance.Core.Origins;

/// <summary>What all marks around a declaration say of it together.</summary>
/// <param name="Origin">The strictest of the marks' origins.</param>
/// <param name="Marks">The marks, closest first, those behind a claim last; empty for human code.</param>
/// <param name="Guidance">What was relied on by the marks, and between them and the declaration.</param>
/// <param name="Claim">The claim of human authorship and the AI scope that it takes the declaration out of, or null.</param>
public sealed record DeclaredOrigin(
    Origin Origin, ImmutableArray<Mark> Marks, ImmutableArray<Guidance> Guidance, ClaimInAiCode? Claim)
{
    /// <summary>What nobody marked.</summary>
    public static readonly DeclaredOrigin Human = new(
        Origin.Human, ImmutableArray<Mark>.Empty, ImmutableArray<Guidance>.Empty, Claim: null);

    /// <summary>Whether any mark counts.</summary>
    public bool IsAi => Origin != Origin.Human;

    /// <summary>Whether nobody marked it, and the policy says what it counts as.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>What a file's configuration says of the code in it.</summary>
    public static DeclaredOrigin OfFile(Origin origin, string key) => Human.Marked(ImmutableArray.Create(WithoutFacts(origin, key)));

    /// <summary>What code counts as that nobody marked: at most this, since each zone says it for itself.</summary>
    public static DeclaredOrigin Default(Origin strictest, string key) => strictest == Origin.Human
        ? Human
        : Human.Marked(ImmutableArray.Create(WithoutFacts(strictest, key) with { IsDefault = true })) with { IsDefault = true };

    /// <summary>
    /// What holds inside it for what is marked: a closer mark adds to those around and takes none away. Those behind a claim count as well
    /// wherever the claim does not.
    /// </summary>
    public DeclaredOrigin Marked(ImmutableArray<Mark> marks)
    {
        var behind = Claim is { Around.IsDefault: false } claim ? claim.Around.PutBehind(claim.Claim) : Human;
        var all = IsDefault ? marks : marks.AddRange(Marks);
        return new(
            all.Max(static mark => mark.Origin),
            all.AddRange(behind.Marks).Distinct().ToImmutableArray(),
            Guidance.AddRange(behind.Guidance),
            Claim: null);
    }

    /// <summary>What holds inside it for what relies on more.</summary>
    public DeclaredOrigin RelyingOn(ImmutableArray<Guidance> guidance) =>
        guidance.IsEmpty ? this : this with { Guidance = guidance.AddRange(Guidance) };

    /// <summary>Human code by a person's claim; outside any AI scope the claim means nothing.</summary>
    public DeclaredOrigin Claimed(Claim claim)
    {
        var marked = IsAi ? this : Claim?.Around;
        return marked is null ? Human : Human with { Claim = new ClaimInAiCode(claim, marked) };
    }

    private DeclaredOrigin PutBehind(Claim claim) => this with
    {
        Marks = Marks.Select(mark => mark with { Behind = mark.Behind.Add(claim) }).ToImmutableArray(),
        Guidance = Guidance.Select(guidance => guidance with { Behind = guidance.Behind.Add(claim) }).ToImmutableArray(),
    };

    private static Mark WithoutFacts(Origin origin, string key) => new(origin) { Name = key, CanStateFacts = false };
}

/// <summary>A claim of human authorship inside AI code.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Around">What holds around it.</param>
public sealed record ClaimInAiCode(Claim Claim, DeclaredOrigin Around);
