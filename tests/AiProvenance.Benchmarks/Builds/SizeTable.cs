using System.Globalization;
using AiProvenance.Benchmarks.Library;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>Whether what the package adds to a build grows faster than the code: libraries of several sizes, all marked.</summary>
internal static class SizeTable
{
    private static readonly int[] Modules =
        [LibrarySource.Modules / 4, LibrarySource.Modules / 2, LibrarySource.Modules, LibrarySource.Modules * 2];

    /// <summary>Prints a row for each size.</summary>
    public static void Print(int rounds)
    {
        using var folders = new BenchmarkFolder();
        var packages = new Packages(folders.New("packages"));
        Console.WriteLine("| lines, all marked | without it, s | with it, s | more, s | more for 10,000 lines, s |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var modules in Modules)
        {
            var alone = LibraryProject.Alone(folders.New($"alone-{modules}"), modules, isMarked: true);
            var guarded = LibraryProject.Guarded(
                folders.New($"guarded-{modules}"), packages, modules, isMarked: true, LibrarySource.UnusedZone);
            var times = Enumerable.Range(0, rounds)
                .Select(_ => (Without: alone.Compile().Processor, With: guarded.Compile().Processor))
                .ToList();
            var more = Runs.Median(times.Select(static time => time.With - time.Without));
            var without = Runs.Median(times.Select(static time => time.Without));
            var with = Runs.Median(times.Select(static time => time.With));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {alone.Lines:#,0} | {without:0.0} | {with:0.0} | {more:0.00} | {more * 10_000 / alone.Lines:0.00} |"));
        }
    }
}
