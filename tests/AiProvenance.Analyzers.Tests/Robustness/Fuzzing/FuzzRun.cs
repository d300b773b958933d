using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Robustness.Fuzzing;

/// <summary>Runs every analyzer over many changed inputs, two at a time: none may fail.</summary>
/// <remarks>
/// The same numbers give the same inputs: what fails can be run again. No clock is watched: an input that hangs keeps the run from ending.
/// </remarks>
internal sealed class FuzzRun
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _failures = [];

    /// <summary>How often something was seen.</summary>
    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what, int number = 1) => _counts.AddOrUpdate(what, number, (_, sum) => sum + number);

    public void Fail(string why) => _failures.Add(why);

    /// <summary>Tries inputs, each made from its number alone.</summary>
    public async Task Try(int inputs, Func<int, Task> run)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(Enumerable.Range(0, inputs), options, async (number, cancellation) =>
        {
            try
            {
                await Task.Run(() => run(number), cancellation);
            }
            catch (Exception exception)
            {
                Fail("input " + number + ": " + exception);
            }
        });
    }

    /// <summary>What was seen; fails where anything failed.</summary>
    public string Result()
    {
        var counts = string.Join(
            "\n", _counts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + ": " + pair.Value));
        var failures = _failures.Order(StringComparer.Ordinal).ToList();
        Assert.True(
            failures.Count == 0,
            string.Join('\n', failures.Select(static failure => failure.Split('\n')[0])) +
                "\n\n" +
                string.Join("\n\n", failures.Take(3)) +
                "\n\n" +
                counts);
        return counts;
    }

    /// <summary>The findings on a compilation, none of which is that an analyzer failed.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(CSharpCompilation compilation, AnalyzerOptions options) =>
        (await Analyze(compilation, options)).Findings;

    /// <summary>The findings on a compilation, and the compilation that they were made on, in which all is bound already.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Findings, Compilation Bound)> Analyze(
        CSharpCompilation compilation, AnalyzerOptions options)
    {
        var analyzed = compilation.WithAnalyzers(EveryAnalyzer.All, new CompilationWithAnalyzersOptions(
            options, static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var findings = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var failed = findings.FirstOrDefault(static finding => finding.Id is "AIP0299" or "AD0001");
        return failed is null ? (findings, analyzed.Compilation) : throw new InvalidOperationException(failed.ToString());
    }
}
