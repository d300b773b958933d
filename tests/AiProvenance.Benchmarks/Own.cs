using Microsoft.CodeAnalysis.Diagnostics;
namespace AiProvenance.Benchmarks;
internal static class Own
{
    public static void Print(string which, int rounds)
    {
        var (w, zones) = which switch
        {
            "repo0" => (Workload.Repository(false), (IReadOnlyList<string>)["Microsoft.CodeAnalysis"]),
            "repo100" => (Workload.Repository(true), (IReadOnlyList<string>)["Microsoft.CodeAnalysis"]),
            _ => (Workload.Shop(int.Parse(which.Split('-')[0]), int.Parse(which.Split('-')[1])), ShopSource.Zones),
        };
        AnalyzerSet[] sets = Environment.GetEnvironmentVariable("ONLY") == "1" ? [AnalyzerSet.Ours(zones)] : [AnalyzerSet.Empty, AnalyzerSet.Ours(zones), AnalyzerSet.Banned(zones)];
        var best = new Dictionary<string, List<double>>();
        for (var r = 0; r <= rounds; r++)
        {
            foreach (var set in sets)
            {
                var c = w.Compile(); _ = c.Assembly;
                AnalysisResult? result = null;
                var cpu = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
                var b = GC.GetTotalAllocatedBytes(true);
                var s = Runs.Seconds(() => result = Runs.Analyse(c, set).GetAwaiter().GetResult());
                b = GC.GetTotalAllocatedBytes(true) - b;
                var cpus = (System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
                if (r == 0) continue;
                void Add(string k, double v) { if (!best.TryGetValue(k, out var l)) best[k] = l = []; l.Add(v); }
                Add(set.Name + " whole", s); Add(set.Name + " cpu", cpus); Add(set.Name + " MB", b / 1e6);
                foreach (var (a, t) in result!.AnalyzerTelemetryInfo) Add(set.Name + " own " + a.GetType().Name, t.ExecutionTime.TotalSeconds);
            }
        }
        foreach (var (k, l) in best) Console.WriteLine($"{k,-50} min {l.Min():0.00000} med {Runs.Median(l):0.00000}");
    }
}
