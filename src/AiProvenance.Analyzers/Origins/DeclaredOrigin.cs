using AiProvenance.Core.Origins;

namespace AiProvenance.Analyzers.Origins;

/// <summary>What the closest mark says of a declaration.</summary>
/// <param name="Origin">The strictest of the marks' origins.</param>
/// <param name="Marks">The closest marks; empty for human code.</param>
/// <param name="Guidance">What stands between the declaration and its mark, the mark's own declaration included.</param>
/// <param name="Claim">The claim of human authorship and the AI scope that it takes the declaration out of, or null.</param>
internal sealed record DeclaredOrigin(
    Origin Origin, ImmutableArray<Mark> Marks, ImmutableArray<Guidance> Guidance, ClaimInAiCode? Claim)
{
    public static readonly DeclaredOrigin Human = new(
        Origin.Human, ImmutableArray<Mark>.Empty, ImmutableArray<Guidance>.Empty, Claim: null);

    public bool IsAi => Origin != Origin.Human;

    public static DeclaredOrigin Marked(ImmutableArray<Mark> marks, ImmutableArray<Guidance> guidance) =>
        new(marks.Max(mark => mark.Origin), marks, guidance, Claim: null);

    public static DeclaredOrigin Counted(Origin origin, string because) => origin == Origin.Human
        ? Human
        : Marked(ImmutableArray.Create(new Mark(origin) { Name = because }), ImmutableArray<Guidance>.Empty);

    /// <summary>Human code by a person's claim; outside any AI scope the claim means nothing.</summary>
    public static DeclaredOrigin Claimed(Claim claim, DeclaredOrigin around)
    {
        var marked = around.IsAi ? around : around.Claim?.Around;
        return marked is null ? Human : Human with { Claim = new ClaimInAiCode(claim, marked) };
    }
}

/// <summary>A claim of human authorship inside AI code.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Around">What holds around it.</param>
internal sealed record ClaimInAiCode(Claim Claim, DeclaredOrigin Around);
