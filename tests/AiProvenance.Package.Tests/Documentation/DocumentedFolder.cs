namespace AiProvenance.Package.Tests.Documentation;

/// <summary>A folder in which a page's files are written and its commands run; outside this repository.</summary>
internal sealed class DocumentedFolder : IDisposable
{
    /// <summary>The version that pages name.</summary>
    private const string DocumentedVersion = "0.1.0";

    public DocumentedFolder()
    {
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{PackedPackage.RestoredPackages}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{PackedPackage.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{TestBuild.GlobalPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("aiprovenance-page-").FullName;

    /// <summary>Writes a file; the version of the package is that of the packed one.</summary>
    public void Write(string name, string text)
    {
        if (name.EndsWith(".csproj", StringComparison.Ordinal))
            text = text.Replace($"Version=\"{DocumentedVersion}\"", $"Version=\"{PackedPackage.Version}\"", StringComparison.Ordinal);
        var path = Path.Combine(Root, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }

    /// <summary>Reads a file without its final line break.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Runs a line such as <c>dotnet build -p:A=B</c>.</summary>
    public async Task<Build> Run(string command)
    {
        var words = command.Split(' ');
        Assert.Equal("dotnet", words[0]);
        await PackedPackage.Make();
        string[] quiet = words[1] == "build" ? ["-tl:off", "-nologo"] : [];
        var (exitCode, output) = await Dotnet.Run(Root, new Dictionary<string, string?>(), [.. words[1..], .. quiet]);
        return new Build(exitCode, output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
