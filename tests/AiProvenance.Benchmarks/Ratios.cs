using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Benchmarks;

/// <summary>Ratios within one run, medians: what the driver's telemetry says each analyzer's own callbacks took, and whole runs.</summary>
internal static class Ratios
{
    // One round of a large shop takes as long as many of a small one, and scatters less; by then the first, uncounted one has been run.
    private static int Rounds(Workload workload) => workload.Files < 1_000 ? 5 : 1;

    private static int FirstRound(Workload workload) => workload.Files < 1_000 ? 0 : 1;

    public static void Print(int[] sizes)
    {
        Console.WriteLine("| workload | compile, s | whole run over empty: ours / banned | own time: ours / banned | own time: ours / compile | allocated: ours / banned | findings: ours, banned |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
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
        var rounds = Rounds(workload);
        var compile = new List<double>();
        var runs = sets.Select(_ => new List<Run>()).ToArray();
        for (var round = FirstRound(workload); round <= rounds; round++)
        {
            var seconds = Compile(workload);
            if (round > 0)
                compile.Add(seconds);
            for (var i = 0; i < sets.Length; i++)
            {
                var run = Analyse(workload, sets[i]);
                if (round > 0)
                    runs[i].Add(run);
            }
        }

        double Own(int set) => Runs.Median(runs[set].Select(run => run.Own));
        double Whole(int set) => Runs.Median(runs[set].Select(run => run.Whole)) - Runs.Median(runs[0].Select(run => run.Whole));
        double Bytes(int set) => Runs.Median(runs[set].Select(run => run.Bytes)) - Runs.Median(runs[0].Select(run => run.Bytes));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Runs.Median(compile):0.00} | {Whole(1):0.000} s / {Whole(2):0.000} s = {Whole(1) / Whole(2):0.0%} | {Own(1):0.0000} s / {Own(2):0.0000} s = {Own(1) / Own(2):0.0%} | {Own(1) / Runs.Median(compile):0.00%} | {Bytes(1) / Bytes(2):0.0%} | {runs[1][0].Findings}, {runs[2][0].Findings} |"));
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
        var seconds = Runs.Seconds(() => result = Runs.Analyse(compilation, set).GetAwaiter().GetResult());
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new Run(seconds, result!.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalSeconds), bytes, result.GetAllDiagnostics().Length);
    }

    private sealed record Run(double Whole, double Own, double Bytes, int Findings);
}
