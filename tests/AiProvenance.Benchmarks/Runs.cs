using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Benchmarks;

/// <summary>One run of the compiler or of a set of analyzers, single-threaded so that ratios mean work.</summary>
internal static class Runs
{
    public static Task<AnalysisResult> Analyse(Compilation compilation, AnalyzerSet set) =>
        With(compilation, set).GetAnalysisResultAsync(CancellationToken.None);

    /// <summary>What an IDE does after an edit: the diagnostics of one file.</summary>
    public static async Task Analyse(Compilation compilation, AnalyzerSet set, SyntaxTree tree)
    {
        var analysis = With(compilation, set);
        var model = analysis.Compilation.GetSemanticModel(tree);
        _ = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
    }

    /// <summary>Seconds that an action takes, from a clean heap.</summary>
    public static double Seconds(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static CompilationWithAnalyzers With(Compilation compilation, AnalyzerSet set) => compilation.WithAnalyzers(
        set.Analyzers,
        new CompilationWithAnalyzersOptions(
            set.Options,
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));
}
