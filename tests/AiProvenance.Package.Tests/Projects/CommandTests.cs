using System.Text;

namespace AiProvenance.Package.Tests.Projects;

[Collection(SecondPackageCollection.Name)]
public sealed class CommandTests(Commands projects) : IClassFixture<Commands>
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
        (await projects.Unverified.Run(command)).AssertStopsAt(("Page.cs", 10));
        await projects.Review();
        (await projects.Verified.Run(command)).AssertPasses();
    }

    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "`dotnet build`, twice in a row",
        Outcome = "stopped both times; once verified, builds both times without a warning, and compiles once")]
    public async Task A_second_build_says_the_same()
    {
        (await projects.Unverified.Build()).AssertStopsAt(("Page.cs", 10));
        (await projects.Unverified.Build()).AssertStopsAt(("Page.cs", 10));
        await projects.Review();
        (await projects.Verified.Build()).AssertPasses();
        var second = await projects.Verified.Build("-v:normal");
        second.AssertPasses();
        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "`dotnet publish`",
        Outcome = TriedOnAttribute.Usual + ", and what is published carries marks and verifications")]
    public async Task What_is_published_is_verified_and_says_so()
    {
        (await projects.Unverified.Run("publish", "--no-restore")).AssertStopsAt(("Page.cs", 10));
        await projects.Review();
        (await projects.Verified.Run("publish", "--no-restore")).AssertPasses();

        var published = Path.Combine(projects.Verified.Folder, "bin", "Release", "net10.0", "publish", "App.dll");
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(published));
        Assert.Contains("Copilot", text, StringComparison.Ordinal);
        Assert.Contains("kim@contoso.com", text, StringComparison.Ordinal);
    }
}
