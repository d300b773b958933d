using System.Globalization;

namespace AiProvenance.Benchmarks;

/// <summary>
/// Ratios within one run, medians of the rounds' differences: what a run takes longer with a set of analyzers than with one that does nothing,
/// beside what the driver's telemetry says their callbacks took of it.
/// </summary>
/// <remarks>
/// Processor time is work: the compiler goes on while its driver hands declarations to analyzers, so that on two cores a clock on the wall shows
/// less than what analyzers take.
/// </remarks>
internal static class Ratios
{
    // What the compiler takes by itself scatters little.
    private const int CompilerRounds = 3;

    // What analyzers add to this repository is least beside what a run scatters.
    private const int RepositoryRounds = 48;

    /// <summary>Prints a row for each workload.</summary>
    /// <param name="sizes">How many files the shops have.</param>
    /// <returns>What was measured of the shops that are marked as a whole, in the order of their sizes.</returns>
    public static IReadOnlyList<Measurement> Print(int[] sizes)
    {
        Console.WriteLine("| workload | compile, s | run, s: empty / ours / banned | processor time over empty: ours / banned | run over empty: ours / banned | callbacks: ours / banned | callbacks: ours / compile | allocated: ours / banned | findings: ours, banned |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var marked = new List<Measurement>();
        foreach (var size in sizes)
        {
            foreach (var percent in new[] { 0, 10, 100 })
            {
                var measured = Row($"{size} files, {percent}% marked", Workload.Shop(size, percent), ShopSource.Zones, Rounds(size));
                if (percent == 100)
                    marked.Add(measured);
            }
        }

        _ = Row("this repository, unmarked", Workload.Repository(isMarked: false), ["Microsoft.CodeAnalysis"], RepositoryRounds);
        _ = Row("this repository, all marked", Workload.Repository(isMarked: true), ["Microsoft.CodeAnalysis"], RepositoryRounds);
        return marked;
    }

    // One round of a large shop takes as long as many of a small one.
    private static int Rounds(int files) => files < 1_000 ? 24 : 5;

    private static Measurement Row(string name, Workload workload, IReadOnlyList<string> zones, int rounds)
    {
        var isWarm = workload.Files > 1_000;
        var compile = new List<double>();
        for (var round = isWarm ? 1 : 0; round <= CompilerRounds; round++)
        {
            if (Compile(workload) is var seconds && round > 0)
                compile.Add(seconds);
        }

        var measured = new Measurement(workload, zones, rounds, isWarm);
        double Callbacks(int set) => measured.Of(set, run => run.Callbacks);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Runs.Median(compile):0.00} | {measured.Of(Measurement.Empty, run => run.Wall):0.00} / {measured.Of(Measurement.Ours, run => run.Wall):0.00} / {measured.Of(Measurement.Banned, run => run.Wall):0.00} | {Measurement.Pair(set => measured.Over(set, run => run.Processor), "0.000")} | {Measurement.Pair(set => measured.Over(set, run => run.Wall), "0.000")} | {Measurement.Pair(Callbacks, "0.0000")} | {Callbacks(Measurement.Ours) / Runs.Median(compile):0.00%} | {measured.Over(Measurement.Ours, run => run.Bytes) / measured.Over(Measurement.Banned, run => run.Bytes):0.0%} | {measured.Findings(Measurement.Ours)}, {measured.Findings(Measurement.Banned)} |"));
        return measured;
    }

    private static double Compile(Workload workload)
    {
        var compilation = workload.Compile();
        return Runs.Seconds(() =>
        {
            using var stream = new MemoryStream();
            if (compilation.Emit(stream) is { Success: false } failed)
                throw new InvalidOperationException(string.Join('\n', failed.Diagnostics.Take(5)));
        });
    }
}
