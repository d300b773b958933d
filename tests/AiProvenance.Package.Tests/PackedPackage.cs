using System.Globalization;

namespace AiProvenance.Package.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> makes it, in a feed of its own; made once for all tests, whichever collection they are in.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The package's ID.</summary>
    public const string Id = "AiProvenance.Analyzers";

    private static readonly Lazy<DirectoryInfo> Root = new(static () =>
    {
        var root = Directory.CreateTempSubdirectory("aiprovenance-package-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        return root;
    });

    private static readonly string UnknownVersion = "0.0.0-test." +
        DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    private static readonly Lazy<Task<(int ExitCode, string Output)>> Packed = new(static () => Dotnet.Run(
        Path.GetDirectoryName(TestBuild.PackedProject)!,
        new Dictionary<string, string?>(),
        ["pack", TestBuild.PackedProject, "--no-build", "-c", TestBuild.Configuration, "-o", Path.Combine(Root.Value.FullName, "feed"), "-tl:off", "-p:PackageVersion=" + UnknownVersion]));

    private readonly DirectoryInfo _root = Root.Value;

    /// <summary>A version that no cache can know.</summary>
    public string Version { get; } = UnknownVersion;

    /// <summary>The folder that holds the package and nothing else.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>The folder that consumers restore into, so that the machine's own folder stays as it is.</summary>
    public string RestoredPackages => Path.Combine(_root.FullName, "packages");

    /// <summary>The package file.</summary>
    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var (exitCode, output) = await Packed.Value;
        Assert.True(exitCode == 0, output);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Tests of the package, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Package";
}

/// <summary>As many tests as in the other collection, beside them: a build seldom keeps two processors busy.</summary>
[CollectionDefinition(Name)]
public sealed class SecondPackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Package, beside the others";
}
