using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Audits;

/// <summary>Finds the commit that brought a statement, or took it away, through merges as well.</summary>
/// <param name="commits">The commits of the range.</param>
/// <param name="states">What each commit states.</param>
internal sealed class CommitSearch(IReadOnlyDictionary<string, Commit> commits, CommitStates states)
{
    /// <summary>The commit that brought something that the newest commit states: the last one whose parents all lack it.</summary>
    /// <param name="head">The newest commit.</param>
    /// <param name="key">What is stated.</param>
    /// <param name="count">How often it is stated from there on.</param>
    public Commit FindAdder(string head, string key, int count)
    {
        var commit = commits[head];
        while (commit.Parents.FirstOrDefault(parent => Has(parent)) is { } parent && commits.TryGetValue(parent, out var next))
            commit = next;
        return commit;

        bool Has(string parent) => commits.ContainsKey(parent) && states.Of(parent).Count(key) >= count;
    }

    /// <summary>The commit that took something away: the one that lacks it while all its parents have it.</summary>
    /// <param name="head">The newest commit, which states it less often than that.</param>
    /// <param name="key">What was stated.</param>
    /// <param name="count">How often it was stated before.</param>
    public Commit FindRemover(string head, string key, int count) =>
        FindRemover(commits[head], key, count, new HashSet<string>(StringComparer.Ordinal)) ?? commits[head];

    // A parent outside of the range that lacks it branched off before it was stated: that branch took nothing away.
    private Commit? FindRemover(Commit commit, string key, int count, HashSet<string> seen)
    {
        for (; seen.Add(commit.Id);)
        {
            var lacking = commit.Parents.Where(parent => states.Of(parent).Count(key) < count).ToList();
            if (lacking.Count == 0)
                return commit;
            var inRange = lacking.Where(commits.ContainsKey).ToList();
            if (inRange.Count == 1 && commit.Parents.Length == 1)
            {
                commit = commits[inRange[0]];
                continue;
            }

            foreach (var parent in inRange)
            {
                if (FindRemover(commits[parent], key, count, seen) is { } found)
                    return found;
            }

            return lacking.Count < commit.Parents.Length ? commit : null;
        }

        return null;
    }
}
