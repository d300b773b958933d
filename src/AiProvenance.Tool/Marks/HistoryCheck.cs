using System.IO;
using AiProvenance.Tool.Git;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Marks;

/// <summary>Asks whether the whole history is in this clone. A judgement without it would prove nothing.</summary>
internal static class HistoryCheck
{
    /// <summary>The reference that git-ai keeps its notes under.</summary>
    public const string Notes = "refs/notes/ai";

    /// <summary>Names the parts of the history that this clone lacks.</summary>
    public static IEnumerable<InputProblem> Find(GitRepository repository, NotesState notes)
    {
        if (repository.IsShallow)
        {
            yield return new InputProblem(
                repository.Root,
                "is a shallow clone: what its oldest commits brought is not known.",
                "Run 'git fetch --unshallow', or have the checkout fetch everything (fetch-depth: 0).");
        }

        if (FindMissingNotes(repository, notes) is { } remote)
        {
            yield return new InputProblem(
                repository.Root,
                $"has no {Notes}, which a clone does not bring by itself: notes may say more than commits.",
                $"Run 'git fetch {remote} \"+refs/notes/*:refs/notes/*\"', which brings them where there are any, " +
                    "and then give '--notes fetched'.");
        }
    }

    /// <summary>
    /// The remote that may have notes which are not here; null where there are notes, where they were fetched, or where there is no remote.
    /// </summary>
    public static string? FindMissingNotes(GitRepository repository, NotesState notes)
    {
        if (notes == NotesState.Fetched || repository.TryRun(out _, "rev-parse", "--verify", "--quiet", Notes))
            return null;
        return repository.Run("remote").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(remote => MayHaveNotes(repository, remote));
    }

    // A remote in a folder is looked at; one behind a network is not.
    private static bool MayHaveNotes(GitRepository repository, string remote)
    {
        if (!repository.TryRun(out var address, "remote", "get-url", remote))
            return true;
        var folder = address.TrimEnd('\r', '\n');
        if (folder.StartsWith("file://", StringComparison.Ordinal))
            folder = folder["file://".Length..];
        folder = Path.GetFullPath(folder, repository.Root);
        return !Directory.Exists(folder) || !repository.TryRun(out var found, "ls-remote", folder, Notes) || found.Length > 0;
    }
}
