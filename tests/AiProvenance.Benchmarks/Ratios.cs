using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

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

    // One round of a large shop takes as long as many of a small one; by then the first, uncounted one has been run.
    private static int Rounds(Workload workload) => workload.Files < 1_000 ? 24 : 5;

    private static int FirstRound(Workload workload) => workload.Files < 1_000 ? 0 : 1;

    public static void Print(int[] sizes)
    {
        Console.WriteLine("| workload | compile, s | run, s: empty / ours / banned | processor time over empty: ours / banned | run over empty: ours / banned | callbacks: ours / banned | callbacks: ours / compile | allocated: ours / banned | findings: ours, banned |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, workload, zones) in Workloads(sizes))
            Row(name, workload, zones);
    }

    private static IEnumerable<(string Name, Workload Workload, IReadOnlyList<string> Zones)> Workloads(int[] sizes)
    {
        foreach (var size in sizes)
        {
            foreach (var percent in new[] { 0, 10, 100 })
                yield return ($"{size} files, {percent}% marked", Workload.Shop(size, percent), ShopSource.Zones);
        }

        yield return ("this repository, unmarked", Workload.Repository(isMarked: false), ["Microsoft.CodeAnalysis"]);
        yield return ("this repository, all marked", Workload.Repository(isMarked: true), ["Microsoft.CodeAnalysis"]);
    }

    private static void Row(string name, Workload workload, IReadOnlyList<string> zones)
    {
        AnalyzerSet[] sets = [AnalyzerSet.Empty, AnalyzerSet.Ours(zones), AnalyzerSet.Banned(zones)];
        var compile = new List<double>();
        var runs = sets.Select(_ => new List<Run>()).ToArray();
        for (var round = FirstRound(workload); round <= Rounds(workload); round++)
        {
            if (round <= CompilerRounds && Compile(workload) is var seconds && round > 0)
                compile.Add(seconds);

            // Each set comes first as often as another: what is warm by then, or still in the way, is so for all.
            for (var i = 0; i < sets.Length; i++)
            {
                var set = (round + i) % sets.Length;
                var run = Analyse(workload, sets[set]);
                if (round > 0)
                    runs[set].Add(run);
            }
        }

        double Of(int set, Func<Run, double> measure) => Runs.Median(runs[set].Select(measure));
        double Over(int set, Func<Run, double> measure) => Runs.Median(runs[set].Zip(runs[0], (run, empty) => measure(run) - measure(empty)));
        string Pair(Func<int, double> measured) =>
            string.Create(CultureInfo.InvariantCulture, $"{measured(1):0.000} s / {measured(2):0.000} s = {measured(1) / measured(2):0.0%}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Runs.Median(compile):0.00} | {Of(0, run => run.Wall):0.00} / {Of(1, run => run.Wall):0.00} / {Of(2, run => run.Wall):0.00} | {Pair(set => Over(set, run => run.Processor))} | {Pair(set => Over(set, run => run.Wall))} | {Of(1, run => run.Callbacks):0.0000} s / {Of(2, run => run.Callbacks):0.0000} s = {Of(1, run => run.Callbacks) / Of(2, run => run.Callbacks):0.0%} | {Of(1, run => run.Callbacks) / Runs.Median(compile):0.00%} | {Over(1, run => run.Bytes) / Over(2, run => run.Bytes):0.0%} | {runs[1][0].Findings}, {runs[2][0].Findings} |"));
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

    private static Run Analyse(Workload workload, AnalyzerSet set)
    {
        var compilation = workload.Compile();
        AnalysisResult? result = null;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = TimeSpan.Zero;
        var wall = Runs.Seconds(() =>
        {
            var before = Environment.CpuUsage.TotalTime;
            result = Runs.Analyse(compilation, set).GetAwaiter().GetResult();
            processor = Environment.CpuUsage.TotalTime - before;
        });
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new Run(
            wall,
            processor.TotalSeconds,
            result!.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalSeconds),
            bytes,
            result.GetAllDiagnostics().Length);
    }

    /// <summary>What one run took, in seconds and bytes, and what it found.</summary>
    private sealed record Run(double Wall, double Processor, double Callbacks, double Bytes, int Findings);
}
