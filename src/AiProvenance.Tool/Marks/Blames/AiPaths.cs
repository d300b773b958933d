namespace AiProvenance.Tool.Marks.Blames;

/// <summary>
/// The paths that may hold a line which a commit with evidence wrote. All others need no blame: a line comes into a file by a commit that
/// touches the file, from that commit itself or from another path that the same commit touches, which is where <c>-M -C</c> look.
/// </summary>
internal static class AiPaths
{
    /// <summary>Finds them, from the oldest commit on.</summary>
    public static HashSet<string> Find(CommitGraph graph, Func<string, bool> hasEvidence)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var commit = 0; commit < graph.Count; commit++)
        {
            var touched = graph.TouchedBy(commit);
            if (hasEvidence(graph.IdOf(commit)) || touched.Any(paths.Contains))
                paths.UnionWith(touched);
        }

        return paths;
    }
}
