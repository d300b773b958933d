using System.Threading.Tasks;
using AiProvenance.CodeFixes.Hosting;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AiProvenance.CodeFixes.Baselines;

/// <summary>
/// Names the baselines that a person must create before a command can accept findings: fixes edit files and create none. An editor offers
/// nothing there. <c>dotnet format</c> prints the message of an exception, and nothing else that a fix could say.
/// </summary>
internal static class MissingBaselines
{
    public static async Task Refuse(FixAllContext context, IEnumerable<Project> projects)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects.Where(static project => OpenBaseline.IsOpen(project) && OpenBaseline.Find(project) is null))
        {
            if (project.FilePath is { } path && !(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).IsEmpty)
                _ = missing.Add(Beside(path));
        }

        if (missing.Count > 0)
            throw new InvalidOperationException(FixTexts.CreateBaseline(string.Join(", ", missing)));
    }

    private static string Beside(string project) =>
        project.Substring(0, project.LastIndexOfAny(['/', '\\']) + 1) + Baseline.FileName;
}
