using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace AiProvenance.Tool.Tests.Installed;

/// <summary>The tool as a user has it: packed, installed from a folder, run as a process.</summary>
public sealed class InstalledTool : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiprovenance-installed-");

    public InstalledTool()
    {
        var feed = Path.Combine(_folder.FullName, "feed");
        var configuration = typeof(InstalledTool).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var version = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        Succeed(Run(
            "dotnet",
            Repository.Root,
            "pack",
            "src/AiProvenance.Tool",
            "--no-build",
            "-c",
            configuration,
            "-o",
            feed,
            "-p:PackageVersion=" + version,
            "-tl:off"));
        PackagePath = Path.Combine(feed, $"AiProvenance.Tool.{version}.nupkg");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed}\" /></packageSources></configuration>");
        string[] install =
            ["tool", "install", "AiProvenance.Tool", "--version", version, "--tool-path", "tools", "--configfile", "nuget.config"];
        Succeed(Run("dotnet", _folder.FullName, install));
    }

    /// <summary>The package.</summary>
    public string PackagePath { get; }

    /// <summary>Runs the tool in a folder.</summary>
    public (int ExitCode, string Output, string Error) RunIn(string folder, params string[] arguments) =>
        Run(Path.Combine(_folder.FullName, "tools", "ai-provenance"), folder, arguments);

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Succeed((int ExitCode, string Output, string Error) run) => Assert.True(run.ExitCode == 0, run.Output + run.Error);

    private (int ExitCode, string Output, string Error) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(static name =>
            name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) ||
            name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList())
        {
            _ = start.Environment.Remove(name);
        }

        // Nothing of the machine's own: neither its caches nor its feeds.
        start.Environment["NUGET_PACKAGES"] = program == "dotnet" && folder == _folder.FullName
            ? Path.Combine(_folder.FullName, "packages")
            : Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " " + string.Join(' ', arguments));
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
