using System.Reflection;
using System.Text;

namespace AiProvenance.Package.Tests.Projects;

/// <summary>
/// What the tests say they prove, as a page for those who want to know whether it works for them: <c>docs/projects.md</c>.
/// </summary>
internal static class ProjectsPage
{
    private const string Introduction = """
        # Projects it is tried on

        Each row is a test: projects outside the repository, the packed package, and a real build with the .NET 10 SDK. Each project has code that is
        marked `[AiGenerated]` and touches a critical zone, and other code that is not marked or touches nothing. *Stopped* means that the build fails
        with [AIP0001](rules/AIP0001.md) at the file and line of the marked code, and reports nothing else. *Verified* means the same code with
        `[HumanVerified]` and the fingerprint from the compiler's log. The tests make this page.

        To sign by hand, in a `.razor` file for example, take the fingerprint from the compiler's log. The property
        `ErrorLog=findings.sarif,version=2.1` writes the log, and each result has its `Fingerprint` among its properties.

        """;

    public static IEnumerable<(MethodInfo Test, TriedOnAttribute Row)> Rows => typeof(ProjectsPage).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods())
        .SelectMany(static method => method.GetCustomAttributes<TriedOnAttribute>().Select(row => (method, row)));

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
            foreach (var group in Rows.Select(static row => row.Row).GroupBy(static row => row.Group).OrderBy(static group => group.Key))
            {
                text.Append("\n## ").Append(Title(group.Key)).Append("\n\n| Project | What happens |\n|---|---|\n");
                foreach (var row in group.OrderBy(static row => row.Project, StringComparer.Ordinal))
                    text.Append("| ").Append(row.Project).Append(" | ").Append(row.Outcome).Append(" |\n");
            }

            return text.ToString();
        }
    }

    private static string Title(ProjectGroup group) => group switch
    {
        ProjectGroup.Frameworks => "Frameworks and languages",
        ProjectGroup.Rollout => "One setting for many projects",
        ProjectGroup.Generated => "Generated code",
        ProjectGroup.Shared => "Projects that share code",
        _ => "Commands and settings of the build",
    };
}
