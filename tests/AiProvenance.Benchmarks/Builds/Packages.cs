using System.Globalization;
using System.Reflection;

namespace AiProvenance.Benchmarks.Builds;

/// <summary>The package as this checkout makes it, and the other analyzer's, for projects to restore.</summary>
internal sealed class Packages
{
    private readonly string _feed;
    private readonly string _restored;

    /// <param name="root">A folder for what is made and restored, so that the machine's own stays as it is.</param>
    public Packages(string root)
    {
        _feed = Path.Combine(root, "feed");
        _restored = Path.Combine(root, "packages");
        _ = Shell.Run(
            Repository.Root,
            "dotnet",
            ["pack", "src/AiProvenance.Package", "-c", "Release", "-o", _feed, "-v", "q", "-tl:off", "-p:PackageVersion=" + Version]);
    }

    /// <summary>A version that no cache can know.</summary>
    public string Version { get; } = "0.0.0-benchmark." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>Where packages come from: the one that was made from here, the other from the machine.</summary>
    public string Configuration => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{_restored}" />
          </config>
          <packageSources>
            <clear />
            <add key="packed" value="{_feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            <add key="machine" value="{Path.GetFullPath(Path.Combine(Metadata("BannedApiAnalyzers"), "../.."))}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    /// <summary>The version of the other analyzer that this project refers to.</summary>
    public static string BannedVersion => Path.GetFileName(Path.TrimEndingDirectorySeparator(Metadata("BannedApiAnalyzers")));

    private static string Metadata(string key) =>
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
