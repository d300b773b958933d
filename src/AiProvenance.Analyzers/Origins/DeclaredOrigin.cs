using AiProvenance.Core.Origins;

namespace AiProvenance.Analyzers.Origins;

/// <summary>What the closest mark says of a declaration.</summary>
/// <param name="Origin">The strictest of the marks' origins.</param>
/// <param name="Marks">The closest marks; empty for human code.</param>
/// <param name="Guidance">What stands between the declaration and its mark, the mark's own declaration included.</param>
/// <param name="Authorship">The carve-out that makes it human code inside AI code, or null.</param>
internal sealed record DeclaredOrigin(
    Origin Origin, ImmutableArray<Mark> Marks, ImmutableArray<Guidance> Guidance, HumanAuthorship? Authorship)
{
    public static readonly DeclaredOrigin Human = new(
        Origin.Human, ImmutableArray<Mark>.Empty, ImmutableArray<Guidance>.Empty, Authorship: null);

    public bool IsAi => Origin != Origin.Human;

    public static DeclaredOrigin Marked(ImmutableArray<Mark> marks, ImmutableArray<Guidance> guidance) =>
        new(marks.Max(mark => mark.Origin), marks, guidance, Authorship: null);

    public static DeclaredOrigin Counted(Origin origin, string because) => origin == Origin.Human
        ? Human
        : Marked(ImmutableArray.Create(new Mark(origin) { Name = because }), ImmutableArray<Guidance>.Empty);

    public static DeclaredOrigin Claimed(HumanAuthorship authorship) => Human with { Authorship = authorship };
}
