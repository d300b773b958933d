using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AiProvenance.Testing;

/// <summary>
/// What work costs, told by a ratio within one run: how much more a larger input takes than a smaller one. That says whether the cost grows
/// with the size or with its square, on any machine, however busy it is: what counts is the time that this thread computes.
/// </summary>
public static class Cost
{
    private const int Attempts = 3;

    /// <summary>How many times as long some work takes on the larger of two inputs, at the least.</summary>
    /// <typeparam name="T">The inputs' type.</typeparam>
    /// <param name="small">The smaller input.</param>
    /// <param name="large">The larger one.</param>
    /// <param name="work">The work, on this thread alone.</param>
    public static double Growth<T>(T small, T large, Action<T> work)
    {
        work(small);
        var (least, most) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            least = Math.Min(least, Measure(() => work(small)));
            most = Math.Min(most, Measure(() => work(large)));
        }

        return most / least;
    }

    /// <summary>
    /// How many times as much the whole process computes for the larger of two inputs, at the least: for work that goes to other
    /// threads, in a test beside which no other runs.
    /// </summary>
    /// <typeparam name="T">The inputs' type.</typeparam>
    /// <param name="small">The smaller input.</param>
    /// <param name="large">The larger one.</param>
    /// <param name="work">The work.</param>
    public static async Task<double> GrowthOfProcess<T>(T small, T large, Func<T, Task> work)
    {
        await work(small);
        var (least, most) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            least = Math.Min(least, await MeasureProcess(() => work(small)));
            most = Math.Min(most, await MeasureProcess(() => work(large)));
        }

        return most / least;
    }

    private static async Task<double> MeasureProcess(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalSeconds;
    }

    private static double Measure(Action work)
    {
        var start = Now();
        work();
        return Now() - start;
    }

    // Seconds that this thread has computed; elsewhere the clock has to do.
    private static double Now()
    {
        if (OperatingSystem.IsLinux() && ReadClock(ThreadCpuTime, out var time) == 0)
            return time.Seconds + (time.Nanoseconds / 1e9);
        return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }

    private const int ThreadCpuTime = 3;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
