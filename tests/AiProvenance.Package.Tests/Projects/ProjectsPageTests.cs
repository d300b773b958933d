using System.Reflection;

namespace AiProvenance.Package.Tests.Projects;

public sealed class ProjectsPageTests
{
    [Fact]
    public void The_page_about_projects_says_what_the_tests_prove()
    {
        var page = Path.Combine(TestBuild.Repository, "docs", "projects.md");

        // After a change of a row: AIPROVENANCE_UPDATE_DOCS=1 dotnet test, then read the difference.
        if (Environment.GetEnvironmentVariable("AIPROVENANCE_UPDATE_DOCS") == "1")
            File.WriteAllText(page, ProjectsPage.Text);

        Assert.Equal(ProjectsPage.Text, File.ReadAllText(page), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_row_stands_on_a_test_and_is_no_other_rows()
    {
        Assert.All(ProjectsPage.Rows, static row => Assert.NotNull(row.Test.GetCustomAttribute<FactAttribute>()));
        var projects = ProjectsPage.Rows.Select(static row => row.Row.Project).ToList();
        Assert.Equal(projects.Distinct(StringComparer.Ordinal), projects);
    }
}
