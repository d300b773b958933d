namespace AiProvenance.Package.Tests;

/// <summary>Who builds the package again gets the same assemblies.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReproducibleBuildTests : IDisposable
{
    private static readonly string[] Files = ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aiprovenance-again-");

    [Fact]
    public async Task Building_the_same_sources_twice_makes_the_same_assemblies()
    {
        foreach (var file in Files.Concat(Sources()))
        {
            var copy = Path.Combine(_folder.FullName, file);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(TestBuild.Repository, file), copy);
        }

        var first = await Built();
        var second = await Built();
        Assert.Equal(
            ["AiProvenance.Analyzers.dll", "AiProvenance.CodeFixes.dll", "AiProvenance.Core.dll"],
            first.Keys.Order(StringComparer.Ordinal));
        Assert.All(first.Keys, name => Assert.True(first[name].SequenceEqual(second[name]), name + " is another each time."));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Dictionary<string, byte[]>> Built()
    {
        var (exitCode, output) = await Dotnet.Run(
            _folder.FullName,
            new Dictionary<string, string?>(),
            ["build", "src/AiProvenance.CodeFixes", "--no-incremental", "-c", "Release", "-tl:off", "-nologo", "-p:Version=1.2.3"]);
        Assert.True(exitCode == 0, output);
        return Directory.EnumerateFiles(
            Path.Combine(_folder.FullName, "src", "AiProvenance.CodeFixes", "bin"), "AiProvenance.*.dll", SearchOption.AllDirectories)
            .ToDictionary(static path => Path.GetFileName(path)!, File.ReadAllBytes);
    }

    private static IEnumerable<string> Sources()
    {
        string[] built = ["bin", "obj"];
        return Directory.EnumerateFiles(Path.Combine(TestBuild.Repository, "src"), "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(TestBuild.Repository, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(built.Contains));
    }
}
