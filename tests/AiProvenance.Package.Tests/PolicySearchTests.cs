using System.Text.Json;

namespace AiProvenance.Package.Tests;

public sealed class PolicySearchTests
{
    private const string PolicyName = "AiProvenance.policy";
    private const string BaselineName = "AiProvenance.Baseline.txt";
    private const string Policy = "[zone vault]\nnamespaces = Contoso.Vault\n";
    private static readonly MarkdownPage Configuration = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", "configuration.md"));

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
    public async Task A_policy_that_is_named_behind_the_packages_targets_holds_as_well()
    {
        using var consumer = new Consumer().WriteInRoot(PolicyName, Policy).WriteInRoot("policies/" + PolicyName, Policy).WriteInRoot(
            "Directory.Build.targets",
            $"""
            <Project>
              <PropertyGroup><AiProvenancePolicyFile>$(MSBuildThisFileDirectory)policies/{PolicyName}</AiProvenancePolicyFile></PropertyGroup>
            </Project>
            """);
        var named = Path.Combine(consumer.Root, "policies", PolicyName);
        Assert.Equal([named], await AdditionalFiles(consumer));
        Assert.Equal(named, await PolicyOf(consumer));
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0;net10.0")]
    public async Task A_property_says_which_policy_holds(string frameworks)
    {
        using var consumer = new Consumer(frameworks);
        Assert.Equal("", await PolicyOf(consumer));
        _ = consumer.WriteInRoot(PolicyName, Policy);
        Assert.Equal(Path.Combine(consumer.Root, PolicyName), await PolicyOf(consumer));
        _ = consumer.Write(PolicyName, Policy);
        Assert.Equal(Path.Combine(consumer.Folder, PolicyName), await PolicyOf(consumer));
        _ = consumer.WriteInRoot(
            "Directory.Build.props",
            $"<Project><PropertyGroup><AiProvenancePolicyFile>../../{PolicyName}</AiProvenancePolicyFile></PropertyGroup></Project>");
        Assert.Equal(Path.Combine(consumer.Root, PolicyName), await PolicyOf(consumer));
    }

    [Fact]
    public async Task A_file_on_the_way_up_that_is_nearly_called_like_the_policy_or_the_baseline_stops_the_build()
    {
        string[] documented = [.. Configuration.Tables
            .Last(static table => table.Section == "What looks right and gates nothing").Rows.Select(static row => row[0].Trim('`'))];
        string[] names =
        [
            .. documented,
            "AIPROVENANCE.POLICY", "AiProvenance.Policy", "AIProvenance.policy", "Aiprovenance.policy", "aiProvenance.policy",
            "AiProvenance.policy.ini", "AiProvenance.Policy.txt", "AiProvenance.policy.md", "AiProvenance.policy.bak", "AiProvenance.policy~",
            ".AiProvenance.policy", "AiProvenance.policies", "AiProvenance.polcy", "AiProvenance.poilcy", "AiProvenance.policyy",
            "AiProvenence.policy", "AiProvenace.policy", "AiPorvenance.policy", "AProvenance.policy", "IaProvenance.policy",
            "AiProvenance-policy", "AiProvenancePolicy", "Ai.Provenance.policy", "ai-provenance.policy", "AiProvenance.shop.policy",
            "AiProvenance (1).policy", "My.AiProvenance.policy",
            "aiprovenance.baseline.txt", "AiProvenance.Baseline", "AiProvenance.Baseline.text", "AiProvenance.BaseLine.txt",
            "AiProvenance.Baseline.TXT", "AiProvenanceBaseline.txt", "AiProvenance.Baselines.txt", "AiProvenance.Basline.txt",
            "AiProvenence.Baseline.txt", "AiProvenance.Baseline.txt.bak",
        ];

        // MSBuild tells no two paths apart that differ in letter case alone.
        string[] folders = ["", "src", "src/App"];
        using var first = new Consumer();
        using var second = new Consumer();
        foreach (var alike in names.Distinct().GroupBy(static name => name.ToUpperInvariant()))
        {
            foreach (var (name, i) in alike.Select(static (name, i) => (name, i)))
                _ = (i < folders.Length ? first : second).WriteInRoot(Path.Combine(folders[i % folders.Length], name), Policy);
        }

        var builds = await Task.WhenAll(first.Build("-t:_AiProvenanceBeforeCompiler"), second.Build("-t:_AiProvenanceBeforeCompiler"));
        var errors = builds.SelectMany(static build => build.Errors()).ToList();
        Assert.Equal(
            names.Distinct().Order(StringComparer.Ordinal), errors.Select(static error => error.File).Order(StringComparer.Ordinal));
        Assert.All(errors, static error =>
        {
            var right = error.File.Contains("bas", StringComparison.OrdinalIgnoreCase) ? BaselineName : PolicyName;
            Assert.Equal("AIP0201", error.Id);
            Assert.Contains($"must be called '{right}', letter case included", error.Message, StringComparison.Ordinal);
            Assert.InRange(error.Message.Length, 1, 250);
        });
    }

    [Fact]
    public async Task What_others_call_alike_and_what_editors_leave_beside_the_policy_does_not()
    {
        using var consumer = new Consumer().WriteInRoot(PolicyName, Policy).Write(BaselineName, "");
        foreach (var name in new[]
        {
            PolicyName + ".bak", PolicyName + ".orig", PolicyName + "~", "." + PolicyName + ".swp", "#" + PolicyName + "#",
            "AiProvenance_LOCAL_4711.policy", PolicyName +
                ".md", "AiProvenance.Policy.cs", "AiProvenance.Origins.cs", "AiProvenance.Signatures",
            "AiProvenancePolicies.csproj", "ai-maintenance-policy.md", "ai-provider-policy.json", "ai-insurance-policy.txt", "provenance-policy.yaml",
            "DataProvenance.policy", "privacy-policy.txt", "Kim's notes (of today), 100% $(private); @(secret).txt",
        })
        {
            _ = consumer.WriteInRoot(name, "");
        }

        _ = consumer.Write(BaselineName + ".bak", "");
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.Output);
    }

    [Fact]
    public async Task Beside_files_with_any_name_those_that_are_nearly_right_are_told()
    {
        using var consumer = new Consumer().WriteInRoot("Kim's notes (of today), 100% $(private); @(secret).txt", "")
            .WriteInRoot("aiprovenance.policy", Policy);
        Assert.Equal("aiprovenance.policy", Assert.Single((await consumer.Build()).Errors("AIP0201")).File);
    }

    [Fact]
    public async Task Where_the_policy_is_named_no_other_is_missed()
    {
        using var consumer = new Consumer().WriteInRoot("policies/" + PolicyName, Policy).WriteInRoot("AiProvenance.policy.txt", Policy)
            .Property("AiProvenancePolicyFile", "../../policies/" + PolicyName);
        var build = await consumer.Build();
        Assert.True(build.Succeeded && build.Diagnostics.IsEmpty, build.Output);
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

    private static async Task<string> PolicyOf(Consumer consumer) =>
        (await consumer.Evaluate("-getProperty:AiProvenancePolicyFile")).Trim();

    // What an IDE sees: the project is evaluated and nothing is built.
    private static async Task<List<string>> AdditionalFiles(Consumer consumer, params string[] arguments)
    {
        using var json = JsonDocument.Parse(await consumer.Evaluate([.. arguments, "-getItem:AdditionalFiles"]));
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(static item => item.GetProperty("FullPath").GetString()!)];
    }
}
