using System.Globalization;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Benchmarks;

/// <summary>
/// What <c>reach = transitive</c> adds to a build, in both directions, held against compile time; and that <c>direct</c> adds nothing.
/// </summary>
internal static class ReachRatios
{
    // One round of a large shop takes as long as many of a small one, and scatters less; by then the first, uncounted one has been run.
    private static int Rounds(int files) => files < 1_000 ? 5 : 1;

    private static int FirstRound(int files) => files < 1_000 ? 0 : 1;

    public static void Print(int[] sizes)
    {
        Console.WriteLine(
            "| workload | compile, s | direct: callbacks, own time of following | transitive: own time of following | over compile " +
            "| whole run over direct | over compile | AIP0008 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            foreach (var percent in new[] { 0, 1, 10, 100 })
                Row($"{percent}% marked, a tenth used by others", Workload.ConnectedShop(size, percent, step: 10), size);
            Row("1% marked, all used by others: the worst case", Workload.ConnectedShop(size, 1, step: 1), size);
        }
    }

    private static void Row(string name, Workload workload, int files)
    {
        AnalyzerSet[] sets = [AnalyzerSet.Reaching(ShopSource.Zones, "direct"), AnalyzerSet.Reaching(ShopSource.Zones, "transitive")];
        var compile = new List<double>();
        var whole = sets.Select(_ => new List<double>()).ToArray();
        var own = sets.Select(_ => new List<double>()).ToArray();
        var callbacks = new int[sets.Length];
        var findings = 0;
        for (var round = FirstRound(files); round <= Rounds(files); round++)
        {
            var compiled = Compile(workload);
            if (round > 0)
                compile.Add(compiled);
            for (var i = 0; i < sets.Length; i++)
            {
                var compilation = workload.Compile();
                AnalysisResult? result = null;
                var seconds = Runs.Seconds(() => result = Runs.Analyse(compilation, sets[i]).GetAwaiter().GetResult());
                var telemetry = result!.AnalyzerTelemetryInfo.Single(entry => entry.Key is ReachAnalyzer).Value;
                callbacks[i] = telemetry.SymbolActionsCount + telemetry.CompilationEndActionsCount;
                findings = result.GetAllDiagnostics().Count(diagnostic => diagnostic.Id == "AIP0008");
                if (round == 0)
                    continue;
                whole[i].Add(seconds);
                own[i].Add(telemetry.ExecutionTime.TotalSeconds);
            }
        }

        var time = Runs.Median(compile);
        var more = Runs.Median(whole[1]) - Runs.Median(whole[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {files} files, {name} | {time:0.00} | {callbacks[0]}, {Runs.Median(own[0]):0.0000} s | {Runs.Median(own[1]):0.000} s " +
            $"| {Runs.Median(own[1]) / time:0.0%} | {more:0.000} s | {more / time:0.0%} | {findings} |"));
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
