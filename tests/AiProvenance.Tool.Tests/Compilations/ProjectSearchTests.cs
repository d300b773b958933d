using AiProvenance.Tool.Compilations;
using AiProvenance.Tool.Tests.Infrastructure;

namespace AiProvenance.Tool.Tests.Compilations;

public sealed class ProjectSearchTests
{
    private const string Classic = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "A\A.csproj", "{1}"
        EndProject
        Project("{F2A71F9B-5D33-465A-A702-920D77279786}") = "F", "F\F.fsproj", "{2}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "Folder", "Folder", "{3}"
        EndProject
        """;

    [Theory]
    [InlineData("All.sln", Classic)]
    [InlineData(
        "All.slnx", """<Solution><Folder Name="/x/"><Project Path="A/A.csproj" /></Folder><Project Path="F/F.fsproj" /></Solution>""")]
    [InlineData("All.slnf", """{ "solution": { "path": "sub\\All.sln", "projects": ["..\\A\\A.csproj", "..\\F\\F.fsproj"] } }""")]
    [InlineData("", null)]
    public void A_solution_and_a_folder_mean_their_projects(string path, string? content)
    {
        using var folder = new TemporaryFolder();
        foreach (var project in new[] { "A/A.csproj", "F/F.fsproj" })
            _ = folder.Write(project, "<Project />");
        _ = folder.Write("sub/All.sln", Classic);
        if (content is not null)
            _ = folder.Write(path, content);

        var found = ProjectSearch.Find([folder[path]], CancellationToken.None);

        Assert.Empty(found.Problems);
        Assert.Equal([folder["A/A.csproj"]], found.Projects.AsEnumerable());
        Assert.Contains("F.fsproj", Assert.Single(found.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_builds_leave_is_not_searched()
    {
        using var folder = new TemporaryFolder();
        foreach (var project in new[] { "obj/A.csproj", "bin/x/A.csproj", ".git/A.csproj", "node_modules/a/A.csproj", "a/b/C.csproj" })
            _ = folder.Write(project, "<Project />");

        Assert.Equal([folder["a/b/C.csproj"]], ProjectSearch.Find([folder.Path], CancellationToken.None).Projects.AsEnumerable());
    }

    [Theory]
    [InlineData("missing.csproj", "does not exist")]
    [InlineData("readme.md", "no project")]
    [InlineData("empty", "no project")]
    [InlineData("Broken.slnx", "cannot be read")]
    [InlineData("Broken.slnf", "cannot be read")]
    [InlineData("Gone.sln", "does not exist")]
    [InlineData("F.fsproj", "no C# project")]
    [InlineData("V.vbproj", "no C# project")]
    public void What_has_no_project_is_a_problem(string path, string problem)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "readme.md", "F.fsproj", "V.vbproj", "Broken.slnx", "Broken.slnf" })
            _ = folder.Write(file, "<");
        _ = folder.Write("Gone.sln", Classic);
        _ = Directory.CreateDirectory(folder["empty"]);

        var found = ProjectSearch.Find([folder[path]], CancellationToken.None);

        Assert.Empty(found.Projects);
        Assert.Contains(problem, found.Problems[0].Problem, StringComparison.Ordinal);
    }
}
