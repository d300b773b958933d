using System.Text;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>
/// One project before its review and after it, on a machine without a network: packages come from a folder that holds this one and
/// nothing else.
/// </summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("build", "--no-incremental", "--no-restore")]
    [InlineData("msbuild", "-graph", "-isolate")]
    [InlineData("pack", "--no-restore")]
    [TriedOn(ProjectGroup.Commands, "`dotnet build --no-incremental`")]
    [TriedOn(ProjectGroup.Commands, "`dotnet msbuild -graph -isolate`")]
    [TriedOn(ProjectGroup.Commands, "`dotnet pack`")]
    [TriedOn(
        ProjectGroup.Commands,
        "no network, and a folder with this package as the only source",
        Outcome = "restored and " + TriedOnAttribute.Usual)]
    public async Task Whatever_compiles_runs_the_gate(params string[] command)
    {
        using var project = Offline();
        (await project.Run(command)).AssertStopsAt(("Page.cs", 10));
        project.SignEverything();
        (await project.Run(command)).AssertPasses();
    }

    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "`dotnet build`, twice in a row",
        Outcome = "stopped both times; once verified, builds both times without a warning, and compiles once")]
    public async Task A_second_build_says_the_same()
    {
        using var project = Offline();
        (await project.Build()).AssertStopsAt(("Page.cs", 10));
        (await project.Build()).AssertStopsAt(("Page.cs", 10));
        project.SignEverything();
        (await project.Build()).AssertPasses();
        var second = await project.Build("-v:normal");
        second.AssertPasses();
        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "`dotnet publish`",
        Outcome = TriedOnAttribute.Usual + ", and the published assemblies carry marks and verifications")]
    public async Task What_is_published_is_verified_and_says_so()
    {
        using var project = Offline();
        (await project.Run("publish", "--no-restore")).AssertStopsAt(("Page.cs", 10));
        project.SignEverything();
        (await project.Run("publish", "--no-restore")).AssertPasses();

        var published = Path.Combine(project.Folder, "bin", "Release", "net10.0", "publish", "App.dll");
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(published));
        Assert.Contains("Copilot", text, StringComparison.Ordinal);
        Assert.Contains("kim@contoso.com", text, StringComparison.Ordinal);
    }

    private static Consumer Offline()
    {
        var project = new Consumer().Logged().Property("EnableNETAnalyzers", "false").WriteInRoot("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="folder" value="{PackedPackage.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """).With("""
            [AiGenerated("Copilot")]
            public decimal Total(int item) => PriceEngine.Quote(item);
            """);
        foreach (var proxy in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" })
            project.Environment[proxy] = "http://127.0.0.1:9";
        return project;
    }
}
