namespace AiProvenance.Package.Tests;

/// <summary>What an <c>.editorconfig</c> says of files, and the compiler does not get to read.</summary>
public sealed class FileOriginTests
{
    private const string Marking = "root = true\n[*.cs]\nai_provenance.origin = generated\n";
    private const string InCi = "-p:ContinuousIntegrationBuild=true";

    [Theory]
    [InlineData("<PropertyGroup><DiscoverEditorConfigFiles>false</DiscoverEditorConfigFiles></PropertyGroup>")]
    [InlineData("<Target Name=\"Attack\" BeforeTargets=\"CoreCompile\"><ItemGroup><EditorConfigFiles Remove=\"@(EditorConfigFiles)\" Condition=\"'%(Filename)%(Extension)' == '.editorconfig'\" /></ItemGroup></Target>")]
    public async Task One_that_the_compiler_is_not_given_is_told_of_and_stops_a_build_in_ci(string xml)
    {
        using var consumer = Store().WriteInRoot(".editorconfig", Marking).WriteInRoot("Directory.Build.targets", $"<Project>{xml}</Project>");
        var local = await consumer.Build();
        Assert.True(local.Succeeded, local.ToString());
        var warning = Assert.Single(local.Warnings("AIP0203"));
        Assert.Equal(".editorconfig", warning.File);
        Assert.Contains("the compiler was not given it: the files that it marks counted as unmarked", warning.Message, StringComparison.Ordinal);
        Assert.Equal("AIP0203", Assert.Single((await consumer.Build(InCi)).Errors()).Id);
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("**.cs")]
    [InlineData("src/**.cs")]
    [InlineData("/src/App/Page.cs")]
    [InlineData("{src,test}/**.cs")]
    [InlineData("s*/**.cs")]
    [InlineData("*.{cs,razor}")]
    public async Task One_that_a_closer_root_cuts_off_is_told_of(string section)
    {
        using var consumer = Store()
            .WriteInRoot(".editorconfig", $"# ours\r\nroot = true\r\n[*]\r\nindent_size = 4\r\n[{section}]\r\nAi_Provenance.Origin: assisted # by Claude\r\n")
            .Write(".editorconfig", "; closer\nroot=true\n[*.cs]\nindent_size = 2\n");
        var warning = Assert.Single((await consumer.Build()).Warnings("AIP0203"));
        Assert.Contains("does not reach what lies beside and below", warning.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("App", ".editorconfig"), warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Marking, "[*.cs]\nindent_size = 2\nroot = true\n")]
    [InlineData(Marking, Marking)]
    [InlineData("root = true\n[test/**.cs]\nai_provenance.origin = generated\n", "root = true\n")]
    [InlineData("root = true\n[*.cs]\n# ai_provenance.origin = generated\n", "root = true\n")]
    [InlineData("root = true\n[*.cs]\nindent_size = 4\n", "root = true\n")]
    public async Task What_takes_no_origin_away_is_left_alone(string outer, string inner)
    {
        using var consumer = Store().WriteInRoot(".editorconfig", outer).Write(".editorconfig", inner);
        Assert.Empty((await consumer.Build(InCi)).Diagnostics.Where(static diagnostic => diagnostic.Id == "AIP0203"));
    }

    [Fact]
    public async Task Where_there_is_no_editorconfig_there_is_nothing_to_tell()
    {
        using var consumer = Store();
        var build = await consumer.Build(InCi);
        Assert.True(build.Succeeded, build.ToString());
    }

    private static Consumer Store() => new Consumer().With("public decimal Total(int item) => PriceEngine.Quote(item);");
}
