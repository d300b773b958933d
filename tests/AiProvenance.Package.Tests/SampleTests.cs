namespace AiProvenance.Package.Tests;

/// <summary>The sample, built as its README says, in a copy of the repository so that nothing built before helps it.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests
{
    [Fact]
    public async Task The_sample_stops_in_all_three_areas()
    {
        var build = await BuildSample();
        Assert.Equal(
            ["accounts", "checkout", "pricing"],
            build.Errors("AIP0001").SelectMany(error => new[] { "accounts", "checkout", "pricing" }.Where(zone => error.Message.Contains($"critical zone '{zone}'", StringComparison.Ordinal))).Distinct().Order());
        Assert.All(build.Errors(), error => Assert.Equal("AIP0001", error.Id));
        Assert.Equal(7, build.Errors().Length);
    }

    [Fact]
    public async Task The_sample_builds_after_its_reviews()
    {
        var build = await BuildSample("-p:Reviewed=true");
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.ToString());
    }

    private static async Task<Build> BuildSample(params string[] arguments)
    {
        var (exitCode, output) = await Dotnet.Run(TestBuild.Repository, new Dictionary<string, string?>(), ["build", "samples/Storefront", "-tl:off", "-nologo", "--no-incremental", .. arguments]);
        return new Build(exitCode, output);
    }
}
