using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>Runs commands to their end, and says what they took of all processors.</summary>
internal static partial class Shell
{
    /// <summary>Runs a command that has to succeed.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, string command, params IEnumerable<string> arguments) =>
        Start(folder, command, arguments).Output;

    /// <summary>Runs a command that has to succeed, and that starts no process which outlives it.</summary>
    /// <returns>Seconds of all processors, in user and in system mode, and what it printed.</returns>
    public static (double Processor, string Output) Measure(string folder, string command, params IEnumerable<string> arguments)
    {
        // A process that has ended tells Windows its times, and elsewhere only who started it.
        if (OperatingSystem.IsWindows())
            return Start(folder, command, arguments);
        var output = Start(folder, "sh", ["-c", "\"$@\" || exit; times", "sh", command, .. arguments]).Output;
        var times = Times().Matches(output)[^1];
        return (Seconds(times, "user") + Seconds(times, "system"), output[..times.Index]);
    }

    private static (double Processor, string Output) Start(string folder, string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            },
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
            _ = start.Environment.Remove(name);
        using var process = Process.Start(start) ?? throw new Win32Exception(command);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalSeconds : 0, output)
            : throw new InvalidOperationException(
                $"{command} {string.Join(' ', start.ArgumentList)}\n{Tail(output)}\n{Tail(errors.Result)}");
    }

    private static string Tail(string text) => text.Length < 4000 ? text : text[^4000..];

    private static double Seconds(Match times, string mode) =>
        (60 * int.Parse(times.Groups[mode + "Minutes"].Value, CultureInfo.InvariantCulture)) +
        double.Parse(times.Groups[mode].Value, CultureInfo.InvariantCulture);

    // The shell's own, and then those of the processes that it started.
    [GeneratedRegex("^(?<userMinutes>[0-9]+)m(?<user>[0-9.]+)s (?<systemMinutes>[0-9]+)m(?<system>[0-9.]+)s$", RegexOptions.Multiline)]
    private static partial Regex Times();
}
