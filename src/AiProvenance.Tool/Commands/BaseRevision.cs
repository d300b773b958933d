using AiProvenance.Tool.Git;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Commands;

/// <summary>The revision that the commits to judge come after.</summary>
internal static class BaseRevision
{
    /// <summary>Finds its commit; null, with the problem told, where nothing can be judged since it.</summary>
    public static Commit? Find(GitRepository repository, string revision, List<InputProblem> problems)
    {
        if (repository.FindCommit(revision) is not { } since)
        {
            problems.Add(new InputProblem(
                revision,
                "is no commit of this clone.",
                "Fetch it: 'git fetch origin', and name it as git knows it here: --base origin/main."));
            return null;
        }

        if (!repository.HasCommits)
        {
            problems.Add(new InputProblem(repository.Root, "has no commit.", "Check a branch out: 'git switch BRANCH'."));
            return null;
        }

        if (repository.TryRun(out _, "merge-base", since.Id, "HEAD"))
            return since;
        problems.Add(new InputProblem(
            revision, "has no history in common with HEAD here.", "Fetch all of it: 'git fetch --unshallow', or fetch-depth: 0."));
        return null;
    }
}
