using System.Text.Json;

namespace AiProvenance.Package.Tests;

public sealed class PolicySearchTests
{
    private const string PolicyName = "AiProvenance.policy";
    private const string BaselineName = "AiProvenance.Baseline.txt";
    private const string Policy = "[policy]\nbuiltin_zones = false\n";
    private const string UpToDate = "Skipping target \"CoreCompile\" because all output files are up-to-date";

    [Theory]
    [InlineData("")]
    [InlineData("src")]
    [InlineData("src/App")]
    public async Task The_policy_is_found_from_the_projects_folder_upwards(string folder)
    {
        using var consumer = new Consumer();
        var path = Path.Combine(folder, PolicyName);
        _ = consumer.WriteInRoot(path, Policy);
        Assert.Equal([Path.Combine(consumer.Root, path)], await AdditionalFiles(consumer));
    }

    [Fact]
    public async Task Every_target_framework_gets_the_policy()
    {
        using var consumer = new Consumer("netstandard2.0;net10.0").WriteInRoot(PolicyName, Policy);
        Assert.Single(await AdditionalFiles(consumer, "-p:TargetFramework=netstandard2.0"));
        Assert.Single(await AdditionalFiles(consumer, "-p:TargetFramework=net10.0"));
    }

    [Fact]
    public async Task Without_a_policy_the_compiler_gets_none()
    {
        using var consumer = new Consumer();
        Assert.Empty(await AdditionalFiles(consumer));
    }

    [Fact]
    public async Task A_baseline_beside_the_project_is_picked_up()
    {
        using var consumer = new Consumer().Write(BaselineName, "").WriteInRoot(BaselineName, "");
        Assert.Equal([Path.Combine(consumer.Folder, BaselineName)], await AdditionalFiles(consumer));
    }

    [Fact]
    public async Task Files_that_the_project_lists_itself_are_not_handed_over_twice()
    {
        using var consumer = new Consumer().Write(BaselineName, "").WriteInRoot(PolicyName, Policy)
            .Item($"""<AdditionalFiles Include="../../{PolicyName};*.txt" />""");
        Assert.Equal(2, (await AdditionalFiles(consumer)).Count);
    }

    [Fact]
    public async Task A_policy_that_shadows_another_stops_the_build()
    {
        using var consumer = new Consumer().Write(PolicyName, Policy).WriteInRoot(PolicyName, Policy);
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal(("AIP0201", PolicyName), (error.Id, error.File));
        Assert.Contains(Path.Combine(consumer.Folder, PolicyName), error.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(consumer.Root, PolicyName), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_policy_is_used_without_a_search()
    {
        using var consumer = new Consumer()
            .WriteInRoot("policies/shop/" + PolicyName, Policy).Write(PolicyName, Policy).WriteInRoot(PolicyName, Policy)
            .Property("AiProvenancePolicyFile", "../../policies/shop/" + PolicyName);
        Assert.Equal([Path.Combine(consumer.Root, "policies", "shop", PolicyName)], await AdditionalFiles(consumer));
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
    }

    [Theory]
    [InlineData("../missing/AiProvenance.policy")]
    [InlineData("App.csproj")]
    public async Task A_named_policy_that_is_none_stops_the_build(string path)
    {
        using var consumer = new Consumer().WriteInRoot(PolicyName, Policy).Property("AiProvenancePolicyFile", path);
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal("AIP0201", error.Id);
        Assert.Contains("AiProvenancePolicyFile", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_the_policy_compiles_the_project_anew()
    {
        using var consumer = new Consumer().Write(PolicyName, Policy);
        Assert.Contains("CoreCompile:", (await consumer.Build("-v:normal")).Output, StringComparison.Ordinal);
        Assert.Contains(UpToDate, (await consumer.Build("-v:normal")).Output, StringComparison.Ordinal);
        consumer.Delete(PolicyName);
        Assert.DoesNotContain(UpToDate, (await consumer.Build("-v:normal")).Output, StringComparison.Ordinal);
    }

    // What an IDE sees: the project is evaluated and nothing is built.
    private static async Task<List<string>> AdditionalFiles(Consumer consumer, params string[] arguments)
    {
        using var json = JsonDocument.Parse(await consumer.Evaluate([.. arguments, "-getItem:AdditionalFiles"]));
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(static item => item.GetProperty("FullPath").GetString()!)];
    }
}
