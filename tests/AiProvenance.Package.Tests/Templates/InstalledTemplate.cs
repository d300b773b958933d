namespace AiProvenance.Package.Tests.Templates;

/// <summary>
/// <c>dotnet new aiprovenance</c>, installed from the packed package once for all tests, away from the machine's own templates.
/// </summary>
internal static class InstalledTemplate
{
    private static readonly Lazy<Task> Installed = new(Install);

    /// <summary>The package file.</summary>
    public static string File => Path.Combine(PackedPackage.TemplateFeed, $"AiProvenance.Templates.{PackedPackage.Version}.nupkg");

    /// <summary>Makes and installs the package, or waits for who does.</summary>
    public static Task Make() => Installed.Value;

    /// <summary>Runs <c>dotnet new aiprovenance</c> in a folder.</summary>
    public static async Task<Build> New(string folder, params string[] options)
    {
        await Make();
        return await Run(folder, ["new", "aiprovenance", .. options]);
    }

    private static async Task Install()
    {
        var pack = await Dotnet.Run(
            TestBuild.Repository,
            new Dictionary<string, string?>(),
            "pack",
            Path.Combine("src", "AiProvenance.Templates"),
            "--no-build",
            "-c",
            TestBuild.Configuration,
            "-o",
            PackedPackage.TemplateFeed,
            "-p:PackageVersion=" + PackedPackage.Version,
            "-tl:off");
        Assert.True(pack.ExitCode == 0, pack.Output);
        var install = await Run(PackedPackage.TemplateFeed, ["new", "install", File]);
        Assert.True(install.Succeeded, install.Output);
    }

    private static async Task<Build> Run(string folder, string[] arguments)
    {
        var (exitCode, output) = await Dotnet.Run(
            folder, new Dictionary<string, string?>(), [.. arguments, "--debug:custom-hive", PackedPackage.TemplateHive]);
        return new Build(exitCode, output);
    }
}
