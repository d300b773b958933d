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

        Each row is a test: projects outside the repository, the packed package, and a real build with the .NET 10 SDK. In each of them stands code
        marked `[AiGenerated]` that touches a critical zone, and code beside it that is not marked or touches nothing. *Stopped* is a build that fails with
        [AIP0001](rules/AIP0001.md) at the marked code, in the file and line where it stands, and says nothing of the rest. *Verified* is the same
        code with `[HumanVerified]` and the fingerprint that the compiler's log states. This page is made from those tests.

        The log is where a fingerprint comes from that is signed for by hand, in a `.razor` file for example. The property
        `ErrorLog=findings.sarif,version=2.1` writes it, and each result has its `Fingerprint` among its properties.

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
        ProjectGroup.Generated => "Code that nobody typed as C#",
        ProjectGroup.Shared => "Projects that share code",
        _ => "Commands and settings of the build",
    };
}
