using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Audits;

/// <summary>What the newest commit states otherwise than the base, each with the commit that did it.</summary>
/// <param name="bases">What the merge bases state; more than one where branches were merged crosswise.</param>
/// <param name="head">The newest commit.</param>
/// <param name="states">What each commit states.</param>
/// <param name="search">Finds the commits.</param>
internal sealed class ChangeList(ImmutableArray<string> bases, string head, CommitStates states, CommitSearch search)
{
    /// <summary>Lists the changes, by file and line.</summary>
    /// <param name="deed">Who did something: the commit, the statement as it stands there, or null where it is gone there.</param>
    public ImmutableArray<Change> Find(Func<Commit, Statement?, Statement, Deed> deed)
    {
        var now = states.Of(head);
        var before = bases.Select(states.Of).ToList();
        var (added, removed) = (new List<(Statement, Commit)>(), new List<(Statement, Commit)>());
        foreach (var key in before.Append(now).SelectMany(static state => state.ByKey.Select(static group => group.Key)).Distinct())
        {
            var count = now.Count(key);
            var most = before.Select(state => state.Count(key)).DefaultIfEmpty(0).Max();
            var least = before.Select(state => state.Count(key)).DefaultIfEmpty(0).Min();
            for (var i = most; i < count; i++)
                added.Add((now.ByKey[key].ElementAt(i), search.FindAdder(head, key, i + 1)));
            for (var i = count; i < least; i++)
                removed.Add((before[0].ByKey[key].ElementAt(i), search.FindRemover(head, key, i + 1)));
        }

        LeaveOutMoves(added, removed);
        return
        [
            .. Pair(added, removed, deed)
                .OrderBy(static change => change.Statement.Path, StringComparer.Ordinal)
                .ThenBy(static change => change.Statement.Line)
                .ThenBy(static change => change.Statement.Key, StringComparer.Ordinal)
                .ThenBy(static change => change.Verb, StringComparer.Ordinal),
        ];
    }

    // A claim stands on a declaration; where the same code has another name now, its claim went along.
    private static void LeaveOutMoves(List<(Statement What, Commit By)> added, List<(Statement What, Commit By)> removed)
    {
        for (var i = added.Count - 1; i >= 0; i--)
        {
            var what = added[i].What;
            var from = what.Code is null ? -1 : removed.FindIndex(pair => IsMove(pair.What, what));
            if (from < 0)
                continue;
            removed.RemoveAt(from);
            added.RemoveAt(i);
        }
    }

    private static bool IsMove(Statement from, Statement to) =>
        from.Kind == to.Kind && from.Code == to.Code && from.Name == to.Name && from.Facts.SequenceEqual(to.Facts);

    // A statement that took the place of another changed it.
    private IEnumerable<Change> Pair(
        List<(Statement What, Commit By)> added, List<(Statement What, Commit By)> removed, Func<Commit, Statement?, Statement, Deed> deed)
    {
        var left = removed.GroupBy(static pair => pair.What.Slot, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<(Statement What, Commit By)>(group), StringComparer.Ordinal);
        foreach (var (what, by) in added)
        {
            var before = left.TryGetValue(what.Slot, out var queue) && queue.TryDequeue(out var taken) ? taken.What : null;
            yield return new Change(before, what, deed(by, states.Of(by.Id).ByKey[what.Key].FirstOrDefault(), what));
        }

        foreach (var (what, by) in left.Values.SelectMany(static queue => queue))
            yield return new Change(what, null, deed(by, null, what));
    }
}
