using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Benchmarks;

/// <summary>Whole runs over a generated shop: time and allocation of an analyzer beside one that does nothing.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private Workload _workload = null!;
    private AnalyzerSet[] _sets = null!;

    /// <summary>How many files the shop has.</summary>
    [Params(200, 2000)]
    public int Files { get; set; }

    /// <summary>How many of a hundred classes carry a mark.</summary>
    [Params(0, 10, 100)]
    public int Marked { get; set; }

    /// <summary>Parses the shop.</summary>
    [GlobalSetup]
    public void Parse()
    {
        _workload = Workload.Shop(Files, Marked);
        _sets = [AnalyzerSet.Empty, AnalyzerSet.Ours(ShopSource.Zones), AnalyzerSet.Banned(ShopSource.Zones)];
    }

    /// <summary>An analyzer that registers and does nothing.</summary>
    [Benchmark(Baseline = true)]
    public Task<AnalysisResult> Empty() => Runs.Analyse(_workload.Compile(), _sets[0]);

    /// <summary>This package's analyzers.</summary>
    [Benchmark]
    public Task<AnalysisResult> Ours() => Runs.Analyse(_workload.Compile(), _sets[1]);

    /// <summary>BannedApiAnalyzers, given the same namespaces.</summary>
    [Benchmark]
    public Task<AnalysisResult> Banned() => Runs.Analyse(_workload.Compile(), _sets[2]);

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(1)
            .WithIterationCount(5))
            .AddColumn(StatisticColumn.Median);
    }
}
