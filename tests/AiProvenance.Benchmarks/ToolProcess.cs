using System.Diagnostics;
using System.Globalization;
using AiProvenance.Tool.Checks.Releases;

namespace AiProvenance.Benchmarks;

/// <summary>The command line in a process of its own: its time with the start, and its memory.</summary>
internal static class ToolProcess
{
    /// <summary>Runs it. Memory is that of the process as a whole, runtime, mapped files and all; only Linux keeps the highest.</summary>
    public static (double Seconds, long Peak) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AssemblyChecker).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ROLL_FORWARD"] = "Major", ["DOTNET_gcServer"] = "0" },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
            peak = Math.Max(peak, ReadPeak(process));
        var seconds = watch.Elapsed.TotalSeconds;
        var texts = drained.GetAwaiter().GetResult();
        return process.ExitCode is 0 or 1 ? (seconds, peak) : throw new InvalidOperationException(string.Concat(texts));
    }

    private static long ReadPeak(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(
                static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
