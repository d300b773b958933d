using System.Globalization;

namespace AiProvenance.Package.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it, in a feed of its own; made once for all tests.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The package's ID.</summary>
    public const string Id = "AiProvenance.Analyzers";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("aiprovenance-package-");

    /// <summary>A version that no cache can know.</summary>
    public string Version { get; } = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    /// <summary>The folder that holds the package and nothing else.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>The folder that consumers restore into, so that the machine's own folder stays as it is.</summary>
    public string RestoredPackages => Path.Combine(_root.FullName, "packages");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var folder = Path.GetDirectoryName(TestBuild.PackedProject)!;
        string[] arguments = ["pack", TestBuild.PackedProject, "--no-build", "-c", TestBuild.Configuration, "-o", Feed, "-tl:off", "-p:PackageVersion=" + Version];
        var (exitCode, output) = await Dotnet.Run(folder, new Dictionary<string, string?>(), arguments);
        Assert.True(exitCode == 0, output);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>Tests of the package share one fixture; they run one after the other, because each build uses all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Package";
}
