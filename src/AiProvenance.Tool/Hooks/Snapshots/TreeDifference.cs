using AiProvenance.Tool.Evidence.Journals;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Hooks.Snapshots;

/// <summary>The lines that a tree has and none of some earlier trees: whatever wrote them, an edit tool or a command in a shell.</summary>
internal static class TreeDifference
{
    /// <summary>Finds them. White space and moved files are no change, as in blame.</summary>
    public static ImmutableArray<WrittenFile> Find(GitRepository repository, IReadOnlyCollection<string> earlier, string tree)
    {
        Dictionary<string, HashSet<int>>? written = null;
        foreach (var before in earlier)
        {
            var changed = Compare(repository, before, tree);
            written = written is null ? changed : Intersect(written, changed);
        }

        if (written is null || written.Count == 0)
            return [];
        var blobs = ListBlobs(repository, tree);
        using var objects = repository.OpenObjects();
        return
        [
            .. written.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(file =>
                new WrittenFile(
                    file.Key, blobs[file.Key], [.. ToRuns(file.Value, LineHashes.Of(objects.ReadText(blobs[file.Key]) ?? ""))])),
        ];
    }

    private static Dictionary<string, HashSet<int>> Compare(GitRepository repository, string before, string tree)
    {
        // As text, whatever git takes it for: UTF-16 is text as well.
        using var call = GitCall.Start(
            repository.Root,
            [
                "diff-tree", "-r", "-p", "-U0", "-w", "-M", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/",
                "--dst-prefix=b/", before, tree, "--", .. SourceFiles.Patterns,
            ]);
        call.CloseInput();
        var changed = DiffFormat.Read(call.Output).Where(static file => file.Lines.Length > 0).ToDictionary(
            static file => file.Path,
            static file => file.Lines.SelectMany(static lines => Enumerable.Range(lines.First, lines.Last - lines.First + 1)).ToHashSet(),
            StringComparer.Ordinal);
        call.Finish();
        return changed;
    }

    private static Dictionary<string, HashSet<int>> Intersect(
        Dictionary<string, HashSet<int>> one, Dictionary<string, HashSet<int>> other) =>
        one.Where(file => other.ContainsKey(file.Key))
            .Select(file => (file.Key, Lines: file.Value.Where(other[file.Key].Contains).ToHashSet()))
            .Where(static file => file.Lines.Count > 0)
            .ToDictionary(static file => file.Key, static file => file.Lines, StringComparer.Ordinal);

    private static Dictionary<string, string> ListBlobs(GitRepository repository, string tree) =>
        repository.Run("ls-tree", "-r", "-z", "--full-tree", tree).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t', 2))
            .ToDictionary(static parts => parts[1], static parts => parts[0].Split(' ')[2], StringComparer.Ordinal);

    private static IEnumerable<WrittenLines> ToRuns(IEnumerable<int> lines, ImmutableArray<string> hashes)
    {
        var run = new List<string>();
        var first = 0;
        foreach (var line in lines.Where(line => line <= hashes.Length).Order())
        {
            if (run.Count > 0 && line != first + run.Count)
            {
                yield return WrittenLines.From(first, run);
                run.Clear();
            }

            first = run.Count == 0 ? line : first;
            run.Add(hashes[line - 1]);
        }

        if (run.Count > 0)
            yield return WrittenLines.From(first, run);
    }
}
