using System.Diagnostics;

namespace AiProvenance.Package.Tests;

/// <summary>Runs the .NET command line as a user's shell would, without what a surrounding build leaves in the environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command in a folder and waits for it.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables to set, or to unset where the value is null.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static async Task<(int ExitCode, string Output)> Run(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        params IEnumerable<string> arguments)
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
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var cancellation = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(cancellation.Token);
        var errors = process.StandardError.ReadToEndAsync(cancellation.Token);
        try
        {
            await process.WaitForExitAsync(cancellation.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} in {folder} took longer than {Limit}.");
        }
    }
}
