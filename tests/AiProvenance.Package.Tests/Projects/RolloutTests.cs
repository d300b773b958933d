using static AiProvenance.Package.Tests.Projects.ProjectGroup;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>One line in one file brings the package to every project, and one policy holds for all of them.</summary>
public sealed class RolloutTests
{
    private const string Vault = """
        namespace Contoso.Vault { public static class Safe { public static int Open() { return 0; } } }

        """;

    private const string Marked = """
        using AiProvenance;

        public static class Page
        {
            [AiGenerated("Copilot")]
            public static int Touches() { return Contoso.Vault.Safe.Open(); }

            [AiGenerated("Copilot")]
            public static int Harmless() { return 1; }

            public static int Unmarked() { return Contoso.Vault.Safe.Open(); }
        }

        """;

    [Fact]
    [TriedOn(Rollout, "a solution of ten projects, and one in Visual Basic, with a `PackageReference` in `Directory.Build.props`", Outcome = "one `dotnet build` stops the projects with marked code that touches the zone and reports nothing in the others; no project file names package or policy; builds without a warning once verified")]
    public async Task A_reference_in_Directory_Build_props_reaches_every_project_of_a_solution()
    {
        using var first = Project(new Consumer()).Write("Safe.cs", Vault)
            .WriteInRoot("AiProvenance.policy", "[zone vault]\nnamespaces = Contoso.Vault\n")
            .WriteInRoot("Directory.Build.props", $"""
                <Project>
                  <PropertyGroup>
                    <EnableNETAnalyzers>false</EnableNETAnalyzers>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="{PackedPackage.Id}" Version="{PackedPackage.Version}" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """);
        var others = Enumerable.Range(2, 9).Select(number => Project(first.Add("App" + number)).Reference(first)
            .Write(
                "Page.cs",
                number is 4 or 7
                    ? Marked
                    : Marked.Replace(
                        "[AiGenerated(\"Copilot\")]\n    public static int Touches",
                        "public static int Touches",
                        StringComparison.Ordinal))).ToList();
        var basic = Project(first.Add("Basic"));
        basic.Extension = ".vbproj";
        _ = basic.Write("Page.vb", "Public Class Page\nEnd Class\n");
        others.Add(basic);

        var stopped = await first.BuildWith(others);
        stopped.About("App4").AssertStopsAt(("Page.cs", 6));
        stopped.About("App7").AssertStopsAt(("Page.cs", 6));
        Assert.Contains("2 Error(s)", stopped.Output, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", stopped.Output, StringComparison.Ordinal);

        first.SignEverything();
        (await first.BuildWith(others, "--no-restore")).AssertPasses();
    }

    [Fact]
    [TriedOn(Rollout, "central package management with `GlobalPackageReference` in `Directory.Packages.props`")]
    public async Task A_global_reference_of_central_package_management_brings_analyzers_and_policy()
    {
        using var project = Project(new Consumer()).Write("Safe.cs", Vault).Write("Page.cs", Marked)
            .WriteInRoot("AiProvenance.policy", "[zone vault]\nnamespaces = Contoso.Vault\n")
            .WriteInRoot("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <GlobalPackageReference Include="{PackedPackage.Id}" Version="{PackedPackage.Version}" />
                  </ItemGroup>
                </Project>
                """);
        (await project.Build()).AssertStopsAt(("Page.cs", 6));
        project.SignEverything();
        (await project.Build()).AssertPasses();
    }

    private static Consumer Project(Consumer project)
    {
        project.ReferenceAttributes = null;
        return project.Logged();
    }
}
