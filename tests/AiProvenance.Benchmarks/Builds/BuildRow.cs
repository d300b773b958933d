using System.Globalization;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>A library that is compiled with a package, held against the same code without it, round by round.</summary>
internal sealed class BuildRow(string name, LibraryProject alone, LibraryProject with)
{
    private readonly List<(double Without, double With)> _rounds = [];
    private int _findings;

    public LibraryProject Alone => alone;

    public LibraryProject With => with;

    /// <summary>Adds a round.</summary>
    /// <param name="without">What the code without the package took in it.</param>
    /// <param name="run">What the code with it took.</param>
    public void Add(double without, CompilerRun run)
    {
        _rounds.Add((without, run.Processor));
        _findings = run.Count("AIP") + run.Count("RS0030");
    }

    /// <summary>The row of the table: medians, and the least and the most of any round.</summary>
    public override string ToString()
    {
        var more = _rounds.ConvertAll(static round => (round.With / round.Without) - 1);
        var without = Runs.Median(_rounds.Select(static round => round.Without));
        var taken = Runs.Median(_rounds.Select(static round => round.With));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {_findings:#,0} | {without:0.0} | {taken:0.0} " +
            $"| {Runs.Median(more):+0.0%;-0.0%} | {more.Min():+0.0%;-0.0%} to {more.Max():+0.0%;-0.0%} |");
    }
}
