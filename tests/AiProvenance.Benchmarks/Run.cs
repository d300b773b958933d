using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Benchmarks;

/// <summary>What one run took, and what it found.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all processors.</param>
/// <param name="Callbacks">Seconds in the analyzers' callbacks, by the driver's telemetry.</param>
/// <param name="Bytes">Bytes allocated.</param>
/// <param name="Collections">How often garbage was collected.</param>
/// <param name="Findings">How many diagnostics.</param>
internal sealed record Run(double Wall, double Processor, double Callbacks, double Bytes, int Collections, int Findings)
{
    /// <summary>One run over files parsed anew, from a clean heap.</summary>
    public static Run Of(Workload workload, AnalyzerSet set)
    {
        var compilation = workload.Compile();
        AnalysisResult? result = null;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = TimeSpan.Zero;
        var collections = 0;
        var wall = Runs.Seconds(() =>
        {
            var collected = GC.CollectionCount(0);
            var before = Environment.CpuUsage.TotalTime;
            result = Runs.Analyse(compilation, set).GetAwaiter().GetResult();
            processor = Environment.CpuUsage.TotalTime - before;
            collections = GC.CollectionCount(0) - collected;
        });
        return new Run(
            wall,
            processor.TotalSeconds,
            result!.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalSeconds),
            GC.GetTotalAllocatedBytes(precise: true) - bytes,
            collections,
            result.GetAllDiagnostics().Length);
    }
}
