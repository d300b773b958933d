using System.Globalization;
using AiProvenance.Core.Policies;

namespace AiProvenance.Benchmarks;

/// <summary>What <c>ai-provenance report</c> takes over a release of 300 assemblies whose every method is AI code in a zone.</summary>
internal static class ReportTable
{
    public const int Assemblies = 300;
    public const int Methods = 334;

    public static void Print(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("aiprovenance-report-");
        try
        {
            MarkedRelease.Write(folder.FullName, Assemblies, Methods);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Assemblies} assemblies, {Assemblies * Methods:N0} declarations of AI code, " +
                $"each in a zone; the median of {rounds} processes."));
            Console.WriteLine();
            Console.WriteLine("| report | seconds, with the start | peak memory of the process, MB | written, MB |");
            Console.WriteLine("|---|---|---|---|");
            foreach (var format in new[] { "csv", "json", "ndjson", "csv --evidence aisvs" })
                Row(folder.FullName, format, rounds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(string folder, string format, int rounds)
    {
        var file = Path.Combine(folder, "report.out");
        var runs = Enumerable.Range(0, rounds).Select(_ => ToolProcess.Run(
        [
            "report", Path.Combine(folder, "publish"), "--policy", Path.Combine(folder, Policy.FileName), "--as-of", "2026-11-30",
            "--out", file, "--format", .. format.Split(' '),
        ])).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {format} | {Runs.Median(runs.Select(static run => run.Seconds)):0.0} | {runs.Max(static run => run.Peak) / 1e6:0} " +
            $"| {new FileInfo(file).Length / 1e6:0} |"));
    }
}
