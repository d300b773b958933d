namespace AiProvenance.Package.Tests.Documentation;

/// <summary>What docs/surprises.md says of builds and tools, tried with them.</summary>
public sealed class SurprisesTests
{
    private const string Policy = "[zone pricing]\nnamespaces = Shop.Pricing";

    private const string Engine = "namespace Shop.Pricing { public static class Engine { public static int Quote() => 1; } }\n";

    private const string Reference = "<PackageReference Include=\"AiProvenance.Analyzers\" Version=\"0.1.0\" PrivateAssets=\"all\" />";

    private static readonly MarkdownPage Page = MarkdownPage.Load(Path.Combine(TestBuild.Repository, "docs", "surprises.md"));

    [Fact]
    public async Task A_lower_project_that_fails_hides_the_findings_of_upper_ones_and_the_command_shows_all()
    {
        using var folder = new DocumentedFolder();
        folder.Write("AiProvenance.policy", Policy);
        folder.Write("Low/Low.csproj", Project(Reference));
        folder.Write("Low/Low.cs", Marked("Low") + Engine);
        folder.Write("Up/Up.csproj", Project(Reference + "<ProjectReference Include=\"../Low/Low.csproj\" />"));
        folder.Write("Up/Up.cs", Marked("Up"));
        folder.Write("All.slnx", "<Solution><Project Path=\"Low/Low.csproj\" /><Project Path=\"Up/Up.csproj\" /></Solution>");

        var build = await folder.Run("dotnet build");

        Assert.Contains("Low.cs(1,", build.Output, StringComparison.Ordinal);
        Assert.Contains("error AIP0001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Up.cs(", build.Output, StringComparison.Ordinal);

        var command = Assert.Single(Page.Blocks, static block => block.Language == "console").Text;
        var all = await folder.Run(command);

        Assert.False(all.Succeeded, all.Output);
        Assert.Contains("Low.cs(1,", all.Output, StringComparison.Ordinal);
        Assert.Contains("Up.cs(1,", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PendingReview", folder.Read("Up/Up.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_is_stopped_but_runs_from_its_cache_after_a_change_of_the_policy()
    {
        using var folder = new DocumentedFolder();
        folder.Write("AiProvenance.policy", Policy.Replace("Shop.Pricing", "Shop.Nothing", StringComparison.Ordinal));
        var single = Marked("Single")
            .Replace("using AiProvenance;", "", StringComparison.Ordinal)
            .Replace("[Ai", "[AiProvenance.Ai", StringComparison.Ordinal);
        folder.Write("app.cs", $"""
            #:package AiProvenance.Analyzers@{PackedPackage.Version}
            #:property PublishAot=false
            System.Console.WriteLine("runs " + Shop.Single.Total());
            {single}
            {Engine}
            """);

        var first = await folder.Run("dotnet run app.cs");
        Assert.True(first.Succeeded && first.Output.Contains("runs 1", StringComparison.Ordinal), first.Output);

        folder.Write("AiProvenance.policy", Policy);
        var cached = await folder.Run("dotnet run app.cs");
        Assert.True(cached.Succeeded && cached.Output.Contains("runs 1", StringComparison.Ordinal), cached.Output);

        var anew = await folder.Run("dotnet run --no-cache app.cs");
        Assert.Contains("error AIP0001", anew.Output, StringComparison.Ordinal);
        Assert.False(anew.Succeeded, anew.Output);

        var format = await folder.Run("dotnet format analyzers app.cs --diagnostics AIP0001 --severity error");
        Assert.False(format.Succeeded, format.Output);
        Assert.DoesNotContain("PendingReview", folder.Read("app.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_in_razor_files_are_none_for_the_formatter()
    {
        using var folder = new DocumentedFolder();
        folder.Write("AiProvenance.policy", Policy);
        folder.Write("Web.csproj", Project(Reference + "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", ".Razor"));
        folder.Write("Engine.cs", Engine);
        folder.Write("Code.razor", "@code {\n    [AiProvenance.AiGenerated(\"x\")]\n    int Total() => Shop.Pricing.Engine.Quote();\n}");

        var build = await folder.Run("dotnet build");
        Assert.Contains("Code.razor(3,", build.Output, StringComparison.Ordinal);

        var format = await folder.Run(
            "dotnet format analyzers --diagnostics AIP0001 --severity error --no-restore --verify-no-changes");
        Assert.True(format.Succeeded, format.Output);
        Assert.DoesNotContain("AIP0001", format.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_style_project_is_told_that_the_gate_is_off()
    {
        using var folder = new DocumentedFolder();
        folder.Write("Engine.cs", Engine);
        folder.Write("Old.csproj", $"""
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
              <PropertyGroup>
                <Platform>AnyCPU</Platform>
                <OutputType>Library</OutputType>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                <OutputPath>bin\</OutputPath>
                <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="*.cs" />
                {Reference}
                <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
            </Project>
            """);

        var build = await folder.Run("dotnet build");
        Assert.True(build.Succeeded, build.Output);
        Assert.Contains("warning AIP0203", build.Output, StringComparison.Ordinal);

        folder.Write("Page.cs", Marked("Old"));
        Assert.Contains("error CS0246", (await folder.Run("dotnet build")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_makes_a_verification_stale_where_the_identity_is_another()
    {
        using var folder = new DocumentedFolder();
        folder.Write("AiProvenance.policy", Policy);
        folder.Write("Shop.csproj", Project(Reference));
        folder.Write("Engine.cs", Engine);
        folder.Write("Page.cs", Marked("A"));
        _ = await folder.Run("dotnet format analyzers --diagnostics AIP0001 --severity error");
        var request = Assert.Single(folder.Read("Page.cs").Split('"'), static text => text.StartsWith("1:", StringComparison.Ordinal));
        var signed = Marked("A").Replace(
            "] public", "] [HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"" +
                request +
                "\")] public", StringComparison.Ordinal);

        folder.Write("Page.cs", "");
        folder.Write("Other/Moved.cs", "\n\n" + signed);
        var moved = await folder.Run("dotnet build");
        Assert.True(moved.Succeeded, moved.Output);

        folder.Write("Other/Moved.cs", signed.Replace("class A", "class B", StringComparison.Ordinal));
        Assert.Contains("error AIP0002", (await folder.Run("dotnet build")).Output, StringComparison.Ordinal);

        folder.Write("Other/Moved.cs", signed.Replace("namespace Shop", "namespace Store", StringComparison.Ordinal));
        Assert.Contains("error AIP0002", (await folder.Run("dotnet build")).Output, StringComparison.Ordinal);
    }

    private static string Marked(string type) =>
        "using AiProvenance; namespace Shop { public static class " + type +
        " { [AiGenerated(\"x\")] public static int Total() => Shop.Pricing.Engine.Quote(); } }\n";

    private static string Project(string items, string sdk = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
