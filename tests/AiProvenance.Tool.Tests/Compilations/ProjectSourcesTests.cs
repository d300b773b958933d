using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Marks.Origins;

namespace AiProvenance.Tool.Tests.Compilations;

/// <summary>Real projects: what the SDK hands to the compiler, and what the gate in the build says of the marks.</summary>
public sealed class ProjectSourcesTests
{
    [Fact]
    public void A_mark_for_each_declaration_of_two_frameworks_builds_in_both_and_is_left_alone_by_the_formatter()
    {
        using var project = new RealProject()
            .WriteProject(
                "Shop/Shop.csproj",
                "net10.0;netstandard2.0",
                """<Compile Remove="Only10.cs" Condition="'$(TargetFramework)' != 'net10.0'" />""")
            .Write("Shop/Page.cs", """
                namespace Shop
                {
                    public class Page
                    {
                        public int Total { get; set; }
                #if NET
                        public void New(System.DateOnly day) { }
                #else
                        public void Old() { }
                #endif
                #if DEBUG
                        public void Debug() { }
                #endif
                    }
                }
                """)
            .Write("Shop/Only10.cs", "class Only10 { void M() { } }")
            .Restore("Shop/Shop.csproj");

        var sources = project.Load("Shop/Shop.csproj");

        Assert.Empty(sources.Problems);
        Assert.Empty(sources.Notes);
        Assert.Null(sources.OriginsFileProblem);
        Assert.Equal(
            [
                "M:Only10.M if NET", "M:Shop.Page.Debug if DEBUG", "M:Shop.Page.New(System.DateOnly) if NET", "M:Shop.Page.Old if !NET",
                "P:Shop.Page.Total if ", "T:Only10 if NET", "T:Shop.Page if ",
            ],
            sources.Declarations.Select(static declaration => declaration.Identity + " if " + declaration.Condition));
        var page = Assert.Single(sources.Declarations, static declaration => declaration.Identity == "T:Shop.Page");
        Assert.Equal([project["Shop/Page.cs"]], page.Parts.Select(static part => part.File));
        Assert.Empty(sources.LooseLines);

        var text = OriginsFile.Write(null, RealProject.MarksFor(sources));
        project.Write("Shop/AiProvenance.Origins.cs", text);
        Assert.Empty(project.Build("Shop/Shop.csproj"));
        Assert.Empty(project.Build("Shop/Shop.csproj", "-c", "Release"));
        project.Write(
            "Shop/AiProvenance.Origins.cs", text + OriginsLine.Write(new PlannedMark("T:Gone", Core.Origins.Origin.Generated, "Copilot")));
        Assert.Contains("AIP0101", Assert.Single(project.Build("Shop/Shop.csproj", "-f", "net10.0")), StringComparison.Ordinal);

        // Lines too long, blank lines: whatever it would change elsewhere, not here.
        project.Write("Shop/AiProvenance.Origins.cs", text);
        var (code, said) = project.Dotnet("format", "Shop/Shop.csproj", "--no-restore", "--severity", "info");
        Assert.True(code == 0, said);
        Assert.Equal(text, File.ReadAllText(sources.OriginsFile));

        var marked = project.Load("Shop/Shop.csproj");
        Assert.All(marked.Declarations, static declaration => Assert.Single(declaration.OwnMarks));
        Assert.Equal(text, OriginsFile.Write(text, RealProject.MarksFor(marked)));
    }

    [Fact]
    public void What_is_built_already_is_read_and_its_outputs_stay()
    {
        using var project = new RealProject()
            .WriteProject("Shop/Shop.csproj", "net10.0")
            .Write("Shop/Page.cs", "namespace Shop { public class Page { public int Total { get; set; } } }")
            .Restore("Shop/Shop.csproj");
        Assert.Empty(project.Build("Shop/Shop.csproj"));
        Assert.Empty(project.Build("Shop/Shop.csproj"));
        var built = File.GetLastWriteTimeUtc(project["Shop/bin/Debug/net10.0/Shop.dll"]);

        var sources = project.Load("Shop/Shop.csproj");

        Assert.Empty(sources.Problems);
        Assert.Equal(["P:Shop.Page.Total", "T:Shop.Page"], sources.Declarations.Select(static declaration => declaration.Identity));
        Assert.Equal(built, File.GetLastWriteTimeUtc(project["Shop/bin/Debug/net10.0/Shop.dll"]));
    }

    [Fact]
    public void Marks_on_the_declarations_build_too_and_nothing_else_changes()
    {
        using var project = new RealProject()
            .WriteProject("Shop/Shop.csproj", "net10.0;netstandard2.0")
            .Write("Shop/Page.cs", "\uFEFFusing System;\r\n\r\nnamespace Shop\r\n{\r\n    class Page\r\n    {\r\n        int _a, _b;\r\n" +
                "#if NET\r\n        void M() { }\r\n#endif\r\n    }\r\n}\r\n")
            .Restore("Shop/Shop.csproj");
        var sources = project.Load("Shop/Shop.csproj");

        var inlined = InlineMarks.Write([(sources, RealProject.MarksFor(sources))], CancellationToken.None);
        Assert.Empty(inlined.Left);
        File.WriteAllBytes(inlined.Files.Single().Path, inlined.Files.Single().Content);

        const string Mark = "[AiGenerated(\"Copilot\", On = \"2026-11-02\")]\r\n";
        Assert.Equal(
            "\uFEFFusing System;\r\nusing AiProvenance;\r\n\r\nnamespace Shop\r\n{\r\n    " +
                Mark +
                "    class Page\r\n    {\r\n        " +
                Mark +
            "        int _a, _b;\r\n" +
                "#if NET\r\n        " + Mark + "        void M() { }\r\n#endif\r\n    }\r\n}\r\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(project["Shop/Page.cs"])));
        Assert.Empty(project.Build("Shop/Shop.csproj"));
        var marked = project.Load("Shop/Shop.csproj");
        Assert.Empty(InlineMarks.Write([(marked, RealProject.MarksFor(marked))], CancellationToken.None).Files);
    }

    [Fact]
    public void Code_in_a_Razor_page_has_the_pages_lines_and_a_mark_in_the_origins_file()
    {
        using var project = new RealProject()
            .WriteProject(
                "App/App.csproj",
                "net10.0",
                """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
                sdk: "Microsoft.NET.Sdk.Razor")
            .Write("App/_Imports.razor", "@using Microsoft.AspNetCore.Components.Web\n")
            .Write("App/Pages/Counter.razor", "<p>@count</p>\n\n@code {\n    int count;\n\n    // adds one\n" +
                "    void Add(int step)\n    {\n        count += step;\n    }\n}\n")
            .Restore("App/App.csproj");

        var sources = project.Load("App/App.csproj");

        Assert.Empty(sources.Problems);
        Assert.Empty(sources.Notes);
        var add = Assert.Single(
            sources.Declarations, static declaration => declaration.Identity == "M:App.Pages.Counter.Add(System.Int32)");
        Assert.Equal(project["App/Pages/Counter.razor"], Assert.Single(add.Parts).File);
        Assert.Equal([7, 8, 9, 10], add.Parts[0].OwnLines.AsEnumerable());
        Assert.Equal(
            [4],
            Assert.Single(
                sources.Declarations, static one => one.Identity == "F:App.Pages.Counter.count").Parts[0].OwnLines.AsEnumerable());

        var inlined = InlineMarks.Write([(sources, RealProject.MarksFor(sources))], CancellationToken.None);
        Assert.Empty(inlined.Files);
        Assert.Contains(inlined.Left, static left => left.Mark.Identity == "M:App.Pages.Counter.Add(System.Int32)");
        File.WriteAllText(sources.OriginsFile, OriginsFile.Write(null, RealProject.MarksFor(sources)));
        Assert.Empty(project.Build("App/App.csproj"));
        Assert.All(project.Load("App/App.csproj").Declarations, static declaration => Assert.Single(declaration.OwnMarks));
    }

    [Fact]
    public void A_linked_file_and_another_projects_unbuilt_types_are_known()
    {
        using var project = new RealProject()
            .WriteProject("Lib/Lib.csproj", "net10.0;netstandard2.0")
            .Write("Lib/Price.cs", "namespace Lib { public class Price { } }")
            .WriteProject(
                "One/One.csproj",
                "net10.0",
                """<ProjectReference Include="../Lib/Lib.csproj" /><Compile Include="../Shared/Both.cs" Link="Both.cs" />""")
            .WriteProject(
                "Two/Two.csproj", "net10.0", """<ProjectReference Include="../Lib/Lib.csproj" /><Compile Include="../Shared/Both.cs" />""")
            .Write("Shared/Both.cs", "class Both { void M(Lib.Price price) { } }")
            .Restore("One/One.csproj").Restore("Two/Two.csproj");

        var loader = new ProjectLoader();
        foreach (var name in new[] { "One/One.csproj", "Two/Two.csproj" })
        {
            var sources = loader.Load(project[name], CancellationToken.None);
            Assert.Empty(sources.Notes);
            var declaration = Assert.Single(sources.Declarations, static one => one.Identity == "M:Both.M(Lib.Price)");
            Assert.Equal("M:Both.M(Lib.Price)", declaration.Target);
            Assert.Equal(project["Shared/Both.cs"], Assert.Single(declaration.Parts).File);
        }
    }

    [Fact]
    public void A_project_that_is_not_restored_says_how_to()
    {
        using var project = new RealProject().WriteProject("Shop.csproj", "net10.0").Write("A.cs", "class A { }");

        var problem = Assert.Single(project.Load("Shop.csproj").Problems);

        Assert.Contains("dotnet restore", problem.WayOut, StringComparison.Ordinal);
        Assert.Contains("not restored", problem.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project")]
    [InlineData("<Project Sdk=\"Missing.Sdk\" />")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"missing.props\" /></Project>")]
    public void A_project_that_cannot_be_read_is_a_problem(string content)
    {
        using var project = new RealProject().Write("Shop.csproj", content);

        var problem = Assert.Single(project.Load("Shop.csproj").Problems);

        Assert.StartsWith("The build fails before the compiler: ", problem.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("no reason", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_does_not_compile_is_judged_all_the_same_and_it_is_said()
    {
        using var project = new RealProject()
            .WriteProject(
                "Shop.csproj",
                "net10.0",
                properties: "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>",
                items: """<Compile Include="A.cs" />""")
            .Write("A.cs", "class A { void M( { } Missing P { get; } void N() { } }")
            .Restore("Shop.csproj");

        var sources = project.Load("Shop.csproj");

        Assert.Empty(sources.Problems);
        Assert.Contains("does not compile", Assert.Single(sources.Notes), StringComparison.Ordinal);
        Assert.Contains(sources.Declarations, static declaration => declaration is { Identity: "M:A.N", Target: "M:A.N" });

        // And its own list of files lacks the file of marks.
        Assert.Contains("<Compile Include=\"AiProvenance.Origins.cs\" />", sources.OriginsFileProblem!.WayOut, StringComparison.Ordinal);
        project.WriteProject(
            "Shop.csproj",
            "net10.0",
            properties: "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>",
            items: """<Compile Include="A.cs;AiProvenance.Origins.cs" />""");
        Assert.Null(project.Load("Shop.csproj").OriginsFileProblem);
        project.WriteProject("Shop.csproj", "net10.0", """<Compile Remove="*.Origins.cs" />""").Write("AiProvenance.Origins.cs", "");
        Assert.NotNull(project.Load("Shop.csproj").OriginsFileProblem);
    }

    [Fact]
    public void A_project_without_the_package_is_told_so()
    {
        using var project = new RealProject().Write("Directory.Build.targets", "<Project />")
            .WriteProject("Shop.csproj", "net10.0").Write("A.cs", "class A { }").Restore("Shop.csproj");

        Assert.Contains("AiProvenance.Analyzers", Assert.Single(project.Load("Shop.csproj").Notes), StringComparison.Ordinal);
    }
}
