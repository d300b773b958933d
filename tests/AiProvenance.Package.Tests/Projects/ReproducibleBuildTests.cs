namespace AiProvenance.Package.Tests.Projects;

public sealed class ReproducibleBuildTests
{
    [Fact]
    [TriedOn(
        ProjectGroup.Commands,
        "deterministic builds with `PathMap`",
        Outcome = "stopped, with the file's real path; verified code gives the same assembly and symbols, byte for byte, in any folder")]
    public async Task The_same_code_gives_the_same_bytes_in_another_folder()
    {
        using var here = Mapped();
        var stopped = await here.Build();
        stopped.AssertStopsAt(("Page.cs", 10));
        Assert.Contains(Path.Combine(here.Folder, "Page.cs") + "(10,", stopped.Output, StringComparison.Ordinal);

        here.SignEverything();
        using var there = Mapped().Write("Page.cs", here.Read("Page.cs"));
        (await here.Build()).AssertPasses();
        (await there.Build()).AssertPasses();
        foreach (var file in new[] { "App.dll", "App.pdb" })
            Assert.Equal(Output(here, file), Output(there, file));
    }

    private static byte[] Output(Consumer consumer, string file) =>
        File.ReadAllBytes(Path.Combine(consumer.Folder, "bin", "Debug", "net10.0", file));

    private static Consumer Mapped() => new Consumer().Logged().Property("PathMap", "$(MSBuildProjectDirectory)=/_/App").With("""
        [AiGenerated("Copilot")]
        public decimal Total(int item) => PriceEngine.Quote(item);
        """);
}
