using System.Diagnostics;
using System.Globalization;

namespace AiProvenance.Benchmarks;

/// <summary>
/// Ten times the files, all marked: how many times as long it takes. Once as in a build, and once in a process with so much room that garbage
/// is never collected during a run: what is left is work.
/// </summary>
internal static class ScaleRatios
{
    private const int SmallRounds = 12;
    private const int LargeRounds = 3;

    /// <summary>Prints both rows.</summary>
    /// <param name="small">The small shop, measured as in a build.</param>
    /// <param name="large">The large shop, measured likewise.</param>
    /// <param name="smallFiles">How many files the small shop has.</param>
    /// <param name="largeFiles">How many the large one has.</param>
    public static void Print(Measurement small, Measurement large, int smallFiles, int largeFiles)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {smallFiles} and {largeFiles} files, 100% marked | collections in a run of ours | processor time: empty / ours / banned | over empty: ours | over empty: banned | callbacks: ours | callbacks: banned |"));
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Row("garbage collected as in a build", small, large);

        // Whatever started this process, its own executable lies beside the assembly.
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(ScaleRatios).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null))
        {
            ArgumentList = { "uncollected", smallFiles.ToString(CultureInfo.InvariantCulture), largeFiles.ToString(CultureInfo.InvariantCulture) },
            Environment = { ["DOTNET_GCgen0size"] = "0x100000000", ["DOTNET_GCRetainVM"] = "1" },
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("The run without collections failed.");
    }

    /// <summary>Prints the row of a process that never collects garbage during a run.</summary>
    /// <exception cref="InvalidOperationException">It does, so that the row would not say what it claims.</exception>
    public static void PrintUncollected(int smallFiles, int largeFiles)
    {
        var small = new Measurement(Workload.Shop(smallFiles, 100), ShopSource.Zones, SmallRounds, isWarm: false);
        var large = new Measurement(Workload.Shop(largeFiles, 100), ShopSource.Zones, LargeRounds, isWarm: true);
        if (small.IsCollected || large.IsCollected)
            throw new InvalidOperationException("Garbage was collected: this process has to be given more room.");
        Row("never collected", small, large);
    }

    private static void Row(string name, Measurement small, Measurement large)
    {
        string Times(Func<Measurement, double> measured) =>
            string.Create(CultureInfo.InvariantCulture, $"{measured(small):0.000} s, {measured(large):0.000} s = {measured(large) / measured(small):0.0} times");
        string Processor(int set) =>
            string.Create(CultureInfo.InvariantCulture, $"{large.Of(set, run => run.Processor) / small.Of(set, run => run.Processor):0.0}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {small.Of(Measurement.Ours, run => run.Collections):0}, {large.Of(Measurement.Ours, run => run.Collections):0} | {Processor(Measurement.Empty)} / {Processor(Measurement.Ours)} / {Processor(Measurement.Banned)} times | {Times(shop => shop.Over(Measurement.Ours, run => run.Processor))} | {Times(shop => shop.Over(Measurement.Banned, run => run.Processor))} | {Times(shop => shop.Of(Measurement.Ours, run => run.Callbacks))} | {Times(shop => shop.Of(Measurement.Banned, run => run.Callbacks))} |"));
    }
}
