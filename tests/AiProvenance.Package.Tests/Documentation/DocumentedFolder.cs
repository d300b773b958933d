namespace AiProvenance.Package.Tests.Documentation;

/// <summary>A folder in which a page's files are written and its commands run; outside this repository.</summary>
internal sealed class DocumentedFolder : IDisposable
{
    /// <summary>The version that pages name.</summary>
    private const string DocumentedVersion = "0.1.0";

    private readonly PackedPackage _package;

    public DocumentedFolder(PackedPackage package)
    {
        _package = package;
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{package.RestoredPackages}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{TestBuild.GlobalPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    private string Root { get; } = Directory.CreateTempSubdirectory("aiprovenance-page-").FullName;

    /// <summary>Writes a file; the version of the package is that of the packed one.</summary>
    public void Write(string name, string text)
    {
        var version = name.EndsWith(".csproj", StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(Root, name),
            (version ? text.Replace(
                $"Version=\"{DocumentedVersion}\"",
                $"Version=\"{_package.Version}\"",
                StringComparison.Ordinal) : text) +
                "\n");
    }

    /// <summary>Reads a file without its final line break.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Runs a line such as <c>dotnet build -p:A=B</c>.</summary>
    public async Task<Build> Run(string command)
    {
        var words = command.Split(' ');
        Assert.Equal("dotnet", words[0]);
        string[] quiet = words[1] == "build" ? ["-tl:off", "-nologo"] : [];
        var (exitCode, output) = await Dotnet.Run(Root, new Dictionary<string, string?>(), [.. words[1..], .. quiet]);
        return new Build(exitCode, output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
