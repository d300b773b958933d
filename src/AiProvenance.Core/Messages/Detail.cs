namespace AiProvenance.Core.Messages;

/// <summary>How much room each part of a message has.</summary>
/// <param name="Name">Characters of the declaration's name.</param>
/// <param name="Inner">Characters of any other name.</param>
/// <param name="Zones">Zones that are named.</param>
/// <param name="Sources">Tools, or other sources of marks, that are named.</param>
/// <param name="Touched">Symbols of each zone that are named.</param>
/// <param name="People">Entries of a list of reviewers that are named.</param>
/// <param name="Steps">Steps of a path that are named beside its last.</param>
/// <param name="Problem">Characters of what is wrong.</param>
internal sealed record Detail(int Name, int Inner, int Zones, int Sources, int Touched, int People, int Steps, int Problem)
{
    /// <summary>From the most to the least; a message has the first that leaves it short enough.</summary>
    public static ImmutableArray<Detail> Levels { get; } = ImmutableArray.Create(
        new Detail(Name: 100, Inner: 60, Zones: 3, Sources: 2, Touched: 1, People: 1, Steps: 4, Problem: 200),
        new Detail(Name: 60, Inner: 40, Zones: 2, Sources: 1, Touched: 1, People: 1, Steps: 2, Problem: 200),
        new Detail(Name: 48, Inner: 24, Zones: 1, Sources: 1, Touched: 0, People: 0, Steps: 0, Problem: 200));
}
