using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>HEAD's history in numbers: the commits, their parents, and the commits that touched each path.</summary>
internal sealed class CommitGraph
{
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<int[]> _parents = [];
    private readonly Dictionary<string, List<int>> _touching = new(StringComparer.Ordinal);
    private readonly List<List<string>> _touched = [];

    private readonly Lazy<Dictionary<string, int>> _newest;

    private CommitGraph() => _newest = new(FindNewest);

    /// <summary>How many commits there are; parents have smaller numbers than their children.</summary>
    public int Count => _ids.Count;

    /// <summary>The newest commit, HEAD.</summary>
    public int Head => Count - 1;

    /// <summary>A commit's object name.</summary>
    public string IdOf(int commit) => _ids[commit];

    /// <summary>A commit's number; -1 where it is not in HEAD's history.</summary>
    public int Find(string id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>A commit's parents, the first one first.</summary>
    public int[] ParentsOf(int commit) => _parents[commit];

    /// <summary>The paths that a commit changed against any of its parents.</summary>
    public IReadOnlyList<string> TouchedBy(int commit) => _touched[commit];

    /// <summary>The commits that touched a path, oldest first.</summary>
    public IReadOnlyList<int> Touching(string path) => _touching.TryGetValue(path, out var commits) ? commits : [];

    /// <summary>The newest commit that gave a path the text that HEAD has; -1 where none did.</summary>
    public int NewestOf(string path) => _newest.Value.GetValueOrDefault(path, -1);

    /// <summary>Reads HEAD's history.</summary>
    public static CommitGraph Read(GitRepository repository, CancellationToken cancellationToken)
    {
        var graph = new CommitGraph();
        if (!repository.HasCommits)
            return graph;
        foreach (var line in repository.Run("rev-list", "--topo-order", "--reverse", "--parents", "HEAD", "--").Split('\n'))
        {
            if (line.Length == 0)
                continue;
            var names = line.Split(' ');
            graph._byId[names[0]] = graph.Count;
            graph._ids.Add(names[0]);
            graph._parents.Add([.. names.Skip(1).Select(graph.Find).Where(static parent => parent >= 0)]);
            graph._touched.Add([]);
        }

        graph.ReadTouched(repository, cancellationToken);
        return graph;
    }

    // Where a commit touches no path, blame follows its first parent.
    private Dictionary<string, int> FindNewest()
    {
        var newest = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var commit = Head; commit >= 0; commit = _parents[commit] is [var first, ..] ? first : -1)
        {
            foreach (var path in _touched[commit])
                _ = newest.TryAdd(path, commit);
        }

        return newest;
    }

    // A merge is listed once for each parent: where it differs from one of them, it has touched the path.
    private void ReadTouched(GitRepository repository, CancellationToken cancellationToken)
    {
        using var call = GitCall.Start(repository.Root,
        [
            "log", "-z", "-m", "--root", "--name-only", "--no-renames", "--no-color", "--no-ext-diff",
            "--format=tformat:%x01%H", "HEAD", "--",
        ]);
        call.CloseInput();
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var commit = -1;
        foreach (var field in GitLines.Read(call.Output, end: 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = field.TrimStart('\n');
            if (text.StartsWith('\u0001'))
            {
                commit = Find(text[1..]);
                continue;
            }

            if (text.Length == 0 || commit < 0)
                continue;
            if (!paths.TryGetValue(text, out var path))
                paths[text] = path = text;
            if (!_touching.TryGetValue(path, out var touching))
                _touching[path] = touching = [];
            if (touching.Count > 0 && touching[^1] == commit)
                continue;
            touching.Add(commit);
            _touched[commit].Add(path);
        }

        call.Finish();
        foreach (var touching in _touching.Values)
        {
            touching.Sort();
            RemoveRepeated(touching);
        }
    }

    private static void RemoveRepeated(List<int> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[kept++] = sorted[i];
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }
}
