namespace AiProvenance.Package.Tests;

/// <summary>Nothing that a project can set turns the gate off unseen.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("NoWarn", "CS1591;AIP0010")]
    [InlineData("NoWarn", "CS1591, aip0010")]
    [InlineData("WarningsNotAsErrors", "AIP0001")]
    [InlineData("MSBuildWarningsAsMessages", "AIP0203")]
    public async Task Suppressing_a_rule_stops_the_build(string property, string value)
    {
        using var consumer = new Consumer().Property(property, value);
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal("AIP0203", error.Id);
        Assert.Contains($"{property} ('", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppressing_anything_else_is_the_projects_business()
    {
        using var consumer = new Consumer().Property("NoWarn", "CS1591;MYAIP0001;AIP00011;AIPS0001");
        var build = await consumer.Build();
        Assert.True(build.Succeeded, build.Output);
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public async Task A_fast_local_build_without_analyzers_warns_and_one_in_ci_stops(string property)
    {
        using var consumer = new Consumer().Property(property, "false").Property("TreatWarningsAsErrors", "true");
        var local = await consumer.Build();
        Assert.True(local.Succeeded, local.Output);
        Assert.Contains(property, Assert.Single(local.Warnings("AIP0203")).Message, StringComparison.Ordinal);
        var ci = await consumer.Build("-p:ContinuousIntegrationBuild=true");
        Assert.False(ci.Succeeded);
        Assert.Contains(property, Assert.Single(ci.Errors("AIP0203")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove")]
    [InlineData("skipanalyzers")]
    public async Task Analyzers_kept_from_the_compiler_warn_and_stop_ci_fresh_and_incremental(string way)
    {
        using var consumer = new Consumer().With("public int Nothing => 0;");
        if (way == "skipanalyzers")
            _ = consumer.Write("off.rsp", "/skipanalyzers+\n").Property("CompilerResponseFile", "off.rsp");
        else
            _ = consumer.WriteInRoot("Directory.Build.targets", "<Project><Target Name=\"Off\" BeforeTargets=\"CoreCompile\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target></Project>");
        _ = consumer.Write("Page.cs", "");

        var fresh = await consumer.Build();
        Assert.True(fresh.Succeeded, fresh.Output);
        _ = Assert.Single(fresh.Warnings("AIP0203"));
        _ = Assert.Single((await consumer.Build()).Warnings("AIP0203"));
        _ = Assert.Single((await consumer.Build("-p:ContinuousIntegrationBuild=true")).Errors("AIP0203"));
    }

    [Fact]
    public async Task Analyzers_that_run_despite_the_lesser_switch_are_no_concern()
    {
        using var consumer = new Consumer().Property("RunAnalyzersDuringBuild", "false").Property("RunAnalyzers", "true");
        Assert.Empty((await consumer.Build()).Diagnostics);
    }

    // Without the targets there is no policy, and nobody looks at the switches. Generators run under RunAnalyzers=false.
    [Theory]
    [InlineData("ExcludeRestorePackageImports", "true")]
    [InlineData("GenerateMSBuildEditorConfigFile", "false")]
    public async Task A_compiler_that_the_targets_tell_nothing_stops_the_build(string property, string value)
    {
        using var consumer = new Consumer().Property(property, value).Property("RunAnalyzers", "false").Write("Code.cs", "class Code { }");
        Assert.Equal(["AIP0203"], (await consumer.Build()).Errors().Select(static error => error.Id));
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:BuildingInsideVisualStudio=true", "-p:IsImplicitlyTriggeredBuild=true")]
    public async Task Builds_that_an_ide_starts_by_itself_are_left_alone(params string[] properties)
    {
        using var consumer = new Consumer().Property("RunAnalyzers", "false").Property("ContinuousIntegrationBuild", "true");
        var build = await consumer.Build(["-t:_AiProvenanceCheckAnalyzersRun", .. properties]);
        Assert.True(build.Succeeded, build.ToString());
        Assert.DoesNotContain("AIP0203", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.7")]
    [InlineData("roslyn3.11")]
    [InlineData("unknown")]
    public async Task A_compiler_that_would_skip_the_analyzers_stops_the_build(string version)
    {
        using var consumer = new Consumer().WriteInRoot(
            "Directory.Build.targets",
            $"<Project><PropertyGroup><CompilerApiVersion>{version}</CompilerApiVersion></PropertyGroup></Project>");
        var error = Assert.Single((await consumer.Build()).Errors());
        Assert.Equal("AIP0203", error.Id);
        Assert.Contains("8.0.100", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.10")]
    [InlineData("roslyn6.0")]
    public async Task Every_later_compiler_is_accepted(string version)
    {
        using var consumer = new Consumer();
        var build = await consumer.Build("-t:_AiProvenanceCheckCompiler", "-p:CompilerApiVersion=" + version);
        Assert.True(build.Succeeded, build.ToString());
        Assert.DoesNotContain("AIP0203", build.Output, StringComparison.Ordinal);
    }
}
