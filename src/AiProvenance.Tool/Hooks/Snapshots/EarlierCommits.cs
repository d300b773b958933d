using System.Globalization;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Hooks.Snapshots;

/// <summary>
/// The newest commits that were made before a moment, below the commit that is checked out now. What they hold came in by a pull, a merge
/// or a checkout, and no session that began later wrote it.
/// </summary>
internal static class EarlierCommits
{
    // A session does not make more commits, and an answer must not take long.
    private const int Most = 1000;

    /// <summary>Finds them.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">What is checked out.</param>
    /// <param name="since">The moment, in seconds since 1970.</param>
    /// <param name="known">A commit that was there at that moment, or null.</param>
    public static IReadOnlyList<string> Find(GitRepository repository, string revision, long since, string? known)
    {
        var most = "--max-count=" + Most.ToString(CultureInfo.InvariantCulture);
        if (!repository.TryRun(out var list, "rev-list", "--timestamp", "--parents", most, revision))
            return [];

        // <time> <commit> <parent>...
        var commits = list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' '))
            .ToDictionary(static words => words[1], static words => words, StringComparer.Ordinal);
        var earlier = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(commits.Keys.Take(1));
        while (open.TryDequeue(out var commit))
        {
            if (!seen.Add(commit))
                continue;
            if (commit == known ||
                !commits.TryGetValue(commit, out var words) ||
                long.Parse(words[0], CultureInfo.InvariantCulture) < since)
            {
                earlier.Add(commit);
                continue;
            }

            foreach (var parent in words.Skip(2))
                open.Enqueue(parent);
        }

        return earlier;
    }
}
