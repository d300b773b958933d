using System.IO;
using System.Threading.Tasks;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Makes marks of what a session wrote, for its hook: of the projects around the files, within the time that an agent can wait.
/// </summary>
/// <param name="surroundings">What it takes from around it.</param>
/// <param name="sources">Where marks come from.</param>
internal sealed class HookMarks(Surroundings surroundings, MarksSources sources)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Makes them, and says in a few words what came of it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="paths">The files that were written in, from the repository's root.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public string Update(GitRepository repository, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var projects = paths.SelectMany(path => FindProjects(repository.Root, path)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (projects.IsEmpty)
            return "no C# project is around it";

        // The agent need not hear of the update, but where it could not do all of it, its first words help.
        using var said = new StringWriter();
        var run = new MarksRun(
            surroundings with { Output = TextWriter.Null, Error = TextWriter.Synchronized(said), ErrorIsTerminal = false }, sources);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var update = Task.Run(() => run.Update(new UpdateRequest(projects), cancellation.Token), cancellation.Token);
        if (!update.Wait(Limit, cancellationToken))
        {
            cancellation.Cancel();
            return "its marks take longer than an agent should wait: 'ai-provenance marks update' makes them";
        }

        return update.Result switch
        {
            ExitCode.Satisfied => "its marks are in AiProvenance.Origins.cs",
            ExitCode.NothingToJudge => "'ai-provenance marks update' makes marks of it once there is a commit",
            _ => "'ai-provenance marks update' says what is missing: " + said.ToString().Split('\n')[0],
        };
    }

    // The projects in the closest folder that has one: as a rule, they compile what is below it.
    private static string[] FindProjects(string root, string path)
    {
        for (
            var folder = Path.GetDirectoryName(Path.Combine(root, path));
            folder?.Length >= root.Length;
            folder = Path.GetDirectoryName(folder))
        {
            var projects = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csproj") : [];
            if (projects.Length > 0)
                return projects;
        }

        return [];
    }
}
