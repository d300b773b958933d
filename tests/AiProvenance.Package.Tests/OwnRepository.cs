using System.Diagnostics;

namespace AiProvenance.Package.Tests;

/// <summary>
/// The sources of the package as the one commit of a repository of their own, tagged as a release, and the package made there: a source
/// archive has no commit, and a checkout may have any.
/// </summary>
public sealed class OwnRepository : IAsyncLifetime
{
    private static readonly string[] Files =
        ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json", "LICENSE"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiprovenance-repository-");

    /// <summary>The release that the commit is tagged as.</summary>
    public const string Release = "1.2.3";

    /// <summary>The commit.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>What was packed of it.</summary>
    internal PackageContent Package => new(Path.Combine(_folder.FullName, "out", $"{PackedPackage.Id}.{Release}.nupkg"));

    /// <summary>Builds everything that is in the package once more.</summary>
    /// <returns>The bytes of the assemblies, by their names.</returns>
    public async Task<Dictionary<string, byte[]>> BuildAgain()
    {
        await Run("build", "src/AiProvenance.CodeFixes", "--no-incremental");
        var output = Path.Combine(_folder.FullName, "src", "AiProvenance.CodeFixes", "bin");
        return Directory.EnumerateFiles(output, "AiProvenance.*.dll", SearchOption.AllDirectories)
            .ToDictionary(static path => Path.GetFileName(path)!, File.ReadAllBytes);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var file in Files.Concat(Sources()))
        {
            var copy = Path.Combine(_folder.FullName, file);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(TestBuild.Repository, file), copy);
        }

        _ = Git("init", "--quiet");
        _ = Git("add", "--all");
        _ = Git("config", "user.name", "Kim");
        _ = Git("config", "user.email", "kim@contoso.com");
        _ = Git("-c", "commit.gpgSign=false", "commit", "--quiet", "--message", "All");
        _ = Git("tag", "v" + Release);
        Commit = Git("rev-parse", "HEAD").Trim();
        await Run("pack", "src/AiProvenance.Package", "-o", "out");
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        // What git has stored is read-only.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    // Analyzers cost half of the time and have no say in what is compiled.
    private async Task Run(params string[] command)
    {
        var (exitCode, output) = await Dotnet.Run(
            _folder.FullName,
            new Dictionary<string, string?>(),
            [.. command, "-c", "Release", "-p:RunAnalyzers=false", "-p:NuGetAudit=false", "-tl:off", "-nologo"]);
        Assert.True(exitCode == 0, output);
    }

    private string Git(params string[] command)
    {
        var start = new ProcessStartInfo("git", command) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            _ = start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', command)}\n{output}");
        return output;
    }

    private static IEnumerable<string> Sources()
    {
        string[] built = ["bin", "obj"];
        return Directory.EnumerateFiles(Path.Combine(TestBuild.Repository, "src"), "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(TestBuild.Repository, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(built.Contains));
    }
}
