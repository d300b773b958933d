using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>
/// Blames files as <c>git blame -w -M -C</c> does. It gives git the short history of a file first, and adds the paths that lines turn out
/// to have come from until none is new.
/// </summary>
internal sealed class FileBlame(GitRepository repository, CommitGraph graph)
{
    private const int MostRounds = 4;

    /// <summary>Where each line of a file of HEAD, or of the working tree, comes from.</summary>
    public ImmutableArray<BlamedLine> Blame(string path, bool isCommitted) =>
        isCommitted ? BlameAt(path, graph.IdOf(graph.Head)) : Blame(path, null, graph.Head);

    /// <summary>Where each line of a file of a commit comes from.</summary>
    public ImmutableArray<BlamedLine> BlameAt(string path, string commit) => Blame(path, commit, graph.Find(commit));

    private ImmutableArray<BlamedLine> Blame(string path, string? revision, int from)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { path };
        for (var round = 0; from >= 0 && round < MostRounds; round++)
        {
            var history = ShortHistory.Of(graph, paths, from);
            if (history.Newest < 0)
                break;
            var lines = Blame(path, revision is null ? null : graph.IdOf(history.Newest), history.Ancestry, []);
            if (lines.All(line => paths.Contains(line.Path)))
                return lines;
            paths.UnionWith(lines.Select(static line => line.Path));
        }

        return repository.Blame(path, revision);
    }

    /// <summary>
    /// Where the lines in front of and behind a place come from, as the commit there has them; none where there is no line on both sides.
    /// </summary>
    public ImmutableArray<BlamedLine> BlameNeighbours(RemovedCode place)
    {
        if (place.After < 1)
            return [];
        var range = FormattableString.Invariant($"-L{place.After},{place.After + 1}");
        var paths = new HashSet<string>(StringComparer.Ordinal) { place.Path };
        for (var round = 0; round < MostRounds; round++)
        {
            ImmutableArray<BlamedLine> lines;
            try
            {
                lines = Blame(place.Path, place.Commit, ShortHistory.Of(graph, paths, graph.Head).Ancestry, [range]);
            }
            catch (GitException)
            {
                // The file ends there.
                return [];
            }

            if (lines.All(line => paths.Contains(line.Path)))
                return lines.Length == 2 ? lines : [];
            paths.UnionWith(lines.Select(static line => line.Path));
        }

        return [];
    }

    private ImmutableArray<BlamedLine> Blame(string path, string? revision, string ancestry, string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, ancestry);
            var arguments = new List<string> { "blame", "--porcelain", "-w", "-M", "-C", "--no-textconv", "-S", file };
            arguments.AddRange(options);
            if (revision is not null)
                arguments.Add(revision);
            using var call = GitCall.Start(repository.Root, [.. arguments, "--", path]);
            call.CloseInput();
            var lines = BlameFormat.Read(call.Output);
            call.Finish();
            return lines;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
