using System.Text;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>
/// The part of history that a file's blame has to look at: the commits that touched its paths, with their own parents, and from each of
/// these the way straight to the next commit that did. Between them the file does not change, so that blame answers the same, and does
/// not have to look at every commit for every file.
/// </summary>
internal sealed class ShortHistory
{
    private ShortHistory(int newest, string ancestry)
    {
        Newest = newest;
        Ancestry = ancestry;
    }

    /// <summary>The newest commit that touched the file; -1 where none did.</summary>
    public int Newest { get; }

    /// <summary>The shortened ancestry, as <c>git blame -S</c> reads it.</summary>
    public string Ancestry { get; }

    /// <summary>Shortens history for some paths, from a commit on.</summary>
    public static ShortHistory Of(CommitGraph graph, IEnumerable<string> paths, int from)
    {
        var touching = paths.SelectMany(graph.Touching).ToHashSet();
        if (touching.Count == 0)
            return new ShortHistory(-1, "");
        var ancestry = new StringBuilder();
        var told = new HashSet<int>();
        foreach (var parent in touching.SelectMany(graph.ParentsOf).Append(from).Where(commit => !touching.Contains(commit)))
        {
            if (!told.Add(parent))
                continue;
            ancestry.Append(graph.IdOf(parent));
            if (NextTouching(graph, touching, parent) is >= 0 and var next)
                ancestry.Append(' ').Append(graph.IdOf(next));
            ancestry.Append('\n');
        }

        return new ShortHistory(touching.Contains(from) ? from : NextTouching(graph, touching, from), ancestry.ToString());
    }

    // Where no path changed against any parent, blame follows the first one.
    private static int NextTouching(CommitGraph graph, HashSet<int> touching, int commit)
    {
        while (graph.ParentsOf(commit) is [var first, ..])
        {
            if (touching.Contains(first))
                return first;
            commit = first;
        }

        return -1;
    }
}
