using System.Security;

namespace AiProvenance.Package.Tests;

/// <summary>
/// A user's repository with one project, <c>src/App</c>, that references the package; outside this repository, so that nothing of it
/// reaches in. More projects by <see cref="Add"/>.
/// </summary>
public sealed class Consumer : IDisposable
{
    // Of the properties that tests set, these have a say in what is restored.
    private static readonly string[] Restoring = ["TargetFramework", "TargetFrameworks", "DisableTransitiveFrameworkReferenceDownloads"];

    private readonly bool _ownsRoot;
    private readonly Dictionary<string, string> _properties = [];
    private readonly List<string> _items = [];
    private readonly List<string> _feeds = [];
    private bool _isRestored;

    /// <summary>Creates the repository with its project.</summary>
    public Consumer(string targetFrameworks = "net10.0")
        : this(Directory.CreateTempSubdirectory("aiprovenance-consumer-").FullName, "App", targetFrameworks)
    {
        _ownsRoot = true;
        _ = Source(PackedPackage.Feed);
    }

    private Consumer(string root, string name, string targetFrameworks)
    {
        Root = root;
        Name = name;
        _ = Property(targetFrameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework", targetFrameworks);
    }

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    /// <summary>The project's and assembly's name.</summary>
    public string Name { get; }

    /// <summary>The project's folder.</summary>
    public string Folder => Path.Combine(Root, "src", Name);

    /// <summary>The project file.</summary>
    public string ProjectFile => Name + Extension;

    /// <summary>The attributes of the package's reference; null where the project itself does not reference it.</summary>
    public string? ReferenceAttributes { get; set; } = "PrivateAssets=\"all\"";

    /// <summary>The project file's SDK.</summary>
    public string Sdk { get; set; } = "Microsoft.NET.Sdk";

    /// <summary>The project file's extension, which is its language.</summary>
    public string Extension { get; set; } = ".csproj";

    /// <summary>More attributes of the project file's root.</summary>
    public string ProjectAttributes { get; set; } = "";

    /// <summary>Environment variables of the builds; null unsets one.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>A second project in the same repository.</summary>
    public Consumer Add(string name) => new(Root, name, "net10.0");

    /// <summary>Sets a property in the project file.</summary>
    public Consumer Property(string name, string value)
    {
        _properties[name] = value;
        _isRestored = false;
        return this;
    }

    /// <summary>Adds an item to the project file, for example <c>&lt;AdditionalFiles Include="..." /&gt;</c>.</summary>
    public Consumer Item(string xml)
    {
        _items.Add(xml);
        _isRestored = false;
        return this;
    }

    /// <summary>Adds a feed that packages come from.</summary>
    public Consumer Source(string feed)
    {
        _feeds.Add(feed);
        _isRestored = false;
        return WriteInRoot("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
            {string.Join('\n', _feeds.Select(static (source, index) => $"    <add key=\"packed{index}\" value=\"{source}\" />"))}
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{TestBuild.GlobalPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>References another project of the repository.</summary>
    public Consumer Reference(Consumer other, string attributes = "")
    {
        other.WriteProject();
        return Item($"<ProjectReference Include=\"../{other.Name}/{other.ProjectFile}\" {attributes} />");
    }

    /// <summary>Writes a file into the project's folder, or below it.</summary>
    public Consumer Write(string path, string text) => WriteAt(Path.Combine(Folder, path), text);

    /// <summary>Writes a file into the repository's folder, or below it.</summary>
    public Consumer WriteInRoot(string path, string text) => WriteAt(Path.Combine(Root, path), text);

    /// <summary>Reads a file of the project.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Removes a file of the project.</summary>
    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    /// <summary>
    /// Builds the project; restores it first where that is due. Builds that ask for nothing but a target and properties share commands.
    /// </summary>
    public Task<Build> Build(params string[] arguments)
    {
        var targets = arguments.Where(static argument => argument.StartsWith("-t:", StringComparison.Ordinal)).ToList();
        var properties = arguments.Except(targets).ToArray();
        return properties.All(static argument => argument.StartsWith("-p:", StringComparison.Ordinal))
            ? Queue(targets.Count == 0 ? "Build" : targets.Single()[3..], properties)
            : BuildAlone(arguments);
    }

    /// <summary>Builds the project by a command of its own.</summary>
    public Task<Build> BuildAlone(params string[] arguments) => Run(["build", .. arguments, "--no-restore"]);

    /// <summary>Builds the project as CI does, sharing nothing with other builds: restored by the command, with its own compiler.</summary>
    public async Task<Build> BuildPlainly(params string[] arguments)
    {
        await PackedPackage.Make();
        WriteProject();
        CompilerServer.Leave(Environment);
        return await RunNow(["build", .. arguments]);
    }

    /// <summary>Runs any other command of <c>dotnet</c> on the project; restores it first where that is due.</summary>
    public async Task<Build> Run(params string[] arguments)
    {
        await Restore();
        return await RunNow(arguments);
    }

    /// <summary>Builds this project and others as a solution, which restores them.</summary>
    public async Task<Build> BuildWith(IEnumerable<Consumer> others, params string[] arguments)
    {
        const string Solution = "All.slnx";
        var projects = others.Prepend(this).ToList();
        projects.ForEach(static project => project.WriteProject());
        _ = WriteInRoot(Solution, $"<Solution>{string.Concat(projects.Select(static project => $"<Project Path=\"src/{project.Name}/{project.ProjectFile}\" />"))}</Solution>");
        await PackedPackage.Make();
        var (exitCode, output) = await Dotnet.Run(Root, Environment, ["build", Solution, .. arguments, "-tl:off", "-nologo"]);
        return new Build(exitCode, output);
    }

    /// <summary>Runs <c>dotnet format</c> on the project, for example with <c>analyzers --diagnostics AIP0001</c>.</summary>
    public Task<Build> Format(params string[] arguments) => FormatAsPeopleDo([.. arguments, "-v", "diagnostic"]);

    /// <summary>Runs <c>dotnet format</c> on the project with nothing that makes it say more than people see.</summary>
    public async Task<Build> FormatAsPeopleDo(params string[] arguments)
    {
        await Restore();
        var (exitCode, output) = await Dotnet.Run(Folder, Environment, ["format", .. arguments, "--no-restore"]);
        return new Build(exitCode, output);
    }

    /// <summary>Builds the project as at a terminal, and gives what stays to be read there.</summary>
    public async Task<string> BuildAtTerminal(params string[] arguments)
    {
        await Restore();
        var (_, output) = await Dotnet.Run(Folder, Environment, ["build", .. arguments, "--no-restore", "-tl:on", "-nologo"]);
        return TerminalText.Read(output);
    }

    /// <summary>
    /// Asks MSBuild for what it knows of the project without building it, for example with <c>-getItem:AdditionalFiles</c>.
    /// </summary>
    public async Task<string> Evaluate(params string[] arguments)
    {
        await Restore();
        var (exitCode, output) = await Dotnet.Run(Folder, Environment, ["msbuild", .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsRoot)
            Directory.Delete(Root, recursive: true);
    }

    private async Task<Build> RunNow(string[] arguments)
    {
        var (exitCode, output) = await Dotnet.Run(Folder, Environment, [.. arguments, "-tl:off", "-nologo"]);
        return new Build(exitCode, output);
    }

    private async Task Restore()
    {
        if (!_isRestored)
            _ = await Queue("");
    }

    private async Task<Build> Queue(string target, params string[] properties)
    {
        await PackedPackage.Make();
        if (_isRestored)
            return await Run(restores: false);
        WriteProject();
        var build = await (HasOnlyItself ? RestoredState.Share(this, Shape(properties), Run) : Run(restores: true));
        _isRestored = true;
        return build;

        Task<Build> Run(bool restores) => restores || target != ""
            ? BuildQueue.Run(Path.Combine(Folder, ProjectFile), restores, target, Environment, properties)
            : Task.FromResult(new Build(0, ""));
    }

    // Nothing but its own file has a say in what is restored: no other project, no file around it, no variable.
    private bool HasOnlyItself => Environment.Count == 0 && Directory.GetDirectories(Path.Combine(Root, "src")).Length == 1 &&
        Directory.GetFiles(Root, "Directory.*", SearchOption.AllDirectories).Length == 0;

    private string Shape(string[] properties)
    {
        var project = Text(_properties.Where(static property => Restoring.Contains(property.Key)));
        return string.Join('\n', [project, File.ReadAllText(Path.Combine(Root, "nuget.config")), .. properties]);
    }

    private void WriteProject() => Write(ProjectFile, Text(_properties));

    private string Text(IEnumerable<KeyValuePair<string, string>> properties)
    {
        var reference = $"""<PackageReference Include="{PackedPackage.Id}" Version="{PackedPackage.Version}" {ReferenceAttributes} />""";
        var lines = properties.Select(static property => $"    <{property.Key}>{SecurityElement.Escape(property.Value)}</{property.Key}>");
        return $"""
            <Project Sdk="{Sdk}" {ProjectAttributes}>
              <PropertyGroup>
                <RestorePackagesPath>{PackedPackage.RestoredPackages}</RestorePackagesPath>
            {string.Join('\n', lines)}
              </PropertyGroup>
              <ItemGroup>
                {(ReferenceAttributes is null ? "" : reference)}
            {string.Join('\n', _items.Select(static item => "    " + item))}
              </ItemGroup>
            </Project>
            """;
    }

    private Consumer WriteAt(string path, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }
}
