using AiProvenance.Tool.Compilations;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>One question to the build where one is enough, with the answers of two.</summary>
public sealed class DesignTimeBuildTests
{
    [Theory]
    [InlineData("net10.0", "")]
    [InlineData("netstandard2.0", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>")]
    public void One_question_says_what_two_say(string framework, string properties)
    {
        using var project = new RealProject()
            .WriteProject("Shop/Shop.csproj", framework, properties: properties)
            .Write("Shop/Page.cs", "class Page { }")
            .Restore("Shop/Shop.csproj");
        var build = new DesignTimeBuild(project["Shop/Shop.csproj"]);

        var atOnce = build.TryReadAtOnce(CancellationToken.None)!.Value;
        var alone = build.ReadProperties(CancellationToken.None);
        var call = build.ReadCall(framework, CancellationToken.None);

        Assert.Equal(alone.Frameworks.AsEnumerable(), atOnce.Properties.Frameworks);
        Assert.Equal((alone.IsSdkStyle, alone.ExtensionsFolder, alone.TakesFiles), (
            atOnce.Properties.IsSdkStyle, atOnce.Properties.ExtensionsFolder, atOnce.Properties.TakesFiles));
        Assert.Equal((call.Project, call.Framework, call.IntermediateFolder), (
            atOnce.Call.Project, atOnce.Call.Framework, atOnce.Call.IntermediateFolder));
        Assert.Equal(call.Arguments.AsEnumerable(), atOnce.Call.Arguments);
        Assert.Equal(call.Projects, atOnce.Call.Projects);
    }

    [Fact]
    public void Several_frameworks_need_a_question_each_wherever_they_are_named()
    {
        using var project = new RealProject()
            .WriteProject("Shop/Shop.csproj", "net10.0;netstandard2.0")
            .Write(
                "Store/Directory.Build.props",
                "<Project><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>")
            .Write("Store/Store.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .Write("Store/Page.cs", "class Page { }")
            .Restore("Store/Store.csproj");

        Assert.Null(new DesignTimeBuild(project["Shop/Shop.csproj"]).TryReadAtOnce(CancellationToken.None));
        Assert.Null(new DesignTimeBuild(project["Store/Store.csproj"]).TryReadAtOnce(CancellationToken.None));
        Assert.Equal(2, project.Load("Store/Store.csproj").Frameworks.Length);
    }

    [Fact]
    public void A_project_that_is_not_restored_or_cannot_be_read_is_told_as_before()
    {
        using var project = new RealProject()
            .WriteProject("Shop/Shop.csproj", "net10.0")
            .Write("Shop/Page.cs", "class Page { }")
            .Write("Broken/Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");

        Assert.Equal("It is not restored.", Assert.Single(project.Load("Shop/Shop.csproj").Problems).Problem);
        Assert.StartsWith(
            "The build fails before the compiler",
            Assert.Single(project.Load("Broken/Broken.csproj").Problems).Problem,
            StringComparison.Ordinal);
    }
}
