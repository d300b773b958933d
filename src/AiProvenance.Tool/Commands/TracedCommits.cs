using AiProvenance.Tool.Git;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Commands;

/// <summary>Commits that are asked about.</summary>
/// <param name="Repository">Their repository.</param>
/// <param name="Last">The last, by its whole name.</param>
/// <param name="Commits">The names of all.</param>
internal sealed record TracedCommits(GitRepository Repository, string Last, IReadOnlySet<string> Commits)
{
    /// <summary>Why there are none; null where there are.</summary>
    public InputProblem? Problem { get; private init; }

    /// <summary>Finds them, in the repository that a folder is in.</summary>
    public static TracedCommits Find(string last, string? first, string folder)
    {
        try
        {
            if (GitRepository.Find(folder) is not { } repository)
            {
                return None(new InputProblem(
                    folder, "It is in no git repository.", "Run the command in a clone, or name one with --sources."));
            }

            foreach (var name in first is null ? [last] : new[] { last, first })
            {
                if (repository.FindCommit(name) is null)
                {
                    return None(new InputProblem(
                        name,
                        "It names no commit of this clone.",
                        repository.IsShallow ? "Fetch its history: git fetch --unshallow." : "Fetch it: git fetch --all --tags."));
                }
            }

            var found = repository.FindCommit(last)!;
            if (first is null)
                return new TracedCommits(repository, found.Id, new HashSet<string>(StringComparer.Ordinal) { found.Id });
            var commits = repository.ListCommits(repository.FindCommit(first)!.Id + ".." + found.Id).Select(static commit => commit.Id);
            return new TracedCommits(repository, found.Id, commits.ToHashSet(StringComparer.Ordinal));
        }
        catch (GitException exception)
        {
            return None(Describe(exception));
        }
    }

    /// <summary>What is said of a failure of git.</summary>
    public static InputProblem Describe(GitException exception) =>
        new(
            "git",
            exception.Message.TrimEnd('.') + ".",
            "Run the command in a clone with git installed, and with the history that it asks for.");

    private static TracedCommits None(InputProblem problem) => new(null!, "", new HashSet<string>()) { Problem = problem };
}
