using System.Globalization;

namespace AiProvenance.Package.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it, in a feed of its own; made once for all tests.</summary>
internal static class PackedPackage
{
    /// <summary>The package's ID.</summary>
    public const string Id = "AiProvenance.Analyzers";

    private static readonly Lazy<string> Root = new(static () => Directory.CreateTempSubdirectory("aiprovenance-package-").FullName);
    private static readonly Lazy<Task> Packed = new(Pack);

    /// <summary>A version that no cache can know.</summary>
    public static string Version { get; } = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>The folder that holds the package and nothing else.</summary>
    public static string Feed => Path.Combine(Root.Value, "feed");

    /// <summary>The folder that holds the package of templates and nothing else.</summary>
    public static string TemplateFeed => Path.Combine(Root.Value, "templates");

    /// <summary>Where templates are installed, so that the machine's own stay as they are.</summary>
    public static string TemplateHive => Path.Combine(Root.Value, "hive");

    /// <summary>The folder that consumers restore into, so that the machine's own folder stays as it is.</summary>
    public static string RestoredPackages => Path.Combine(Root.Value, "packages");

    /// <summary>The package file.</summary>
    public static string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <summary>Makes the package, or waits for who does.</summary>
    public static Task Make() => Packed.Value;

    /// <summary>Removes the package and what was restored of it.</summary>
    public static void Delete()
    {
        if (Root.IsValueCreated)
            Directory.Delete(Root.Value, recursive: true);
    }

    private static async Task Pack()
    {
        var (exitCode, output) = await Dotnet.Run(
            Path.GetDirectoryName(TestBuild.PackedProject)!,
            new Dictionary<string, string?>(),
            [
                "pack", TestBuild.PackedProject, "--no-build", "-c", TestBuild.Configuration, "-o", Feed,
                "-p:PackageVersion=" + Version, "-tl:off",
            ]);
        Assert.True(exitCode == 0, output);
    }
}
