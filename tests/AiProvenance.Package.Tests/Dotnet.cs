using System.Diagnostics;

namespace AiProvenance.Package.Tests;

/// <summary>
/// Runs the .NET command line as a user's shell would, without what a surrounding build leaves in the environment; as many commands at a
/// time as there are processors.
/// </summary>
internal static class Dotnet
{
    private static readonly SemaphoreSlim Processors = new(Environment.ProcessorCount);

    /// <summary>Runs a command in a folder, once a processor is free, and waits for it.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables to set, or to unset where the value is null.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static Task<(int ExitCode, string Output)> Run(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        params IEnumerable<string> arguments) => OnceFree(() => RunNow(folder, environment, arguments));

    /// <summary>Does something that takes a processor, once one is free.</summary>
    public static async Task<T> OnceFree<T>(Func<Task<T>> action)
    {
        await Processors.WaitAsync();
        try
        {
            return await action();
        }
        finally
        {
            _ = Processors.Release();
        }
    }

    /// <summary>Runs a command for somebody who has waited for a processor.</summary>
    public static async Task<(int ExitCode, string Output)> RunNow(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(
            static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _ = start.Environment.Remove(name);
        }

        _ = start.Environment.Remove("AIPROVENANCE_REVIEWER");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // What the runtime measures of a process that lives for seconds is never paid back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        CompilerServer.Join(start.Environment);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        // No clock is watched: on a busy machine a build takes its time, and one that hangs keeps the run from ending.
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
