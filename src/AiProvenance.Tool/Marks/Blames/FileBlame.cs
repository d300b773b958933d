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
    public ImmutableArray<BlamedLine> Blame(string path, bool isCommitted)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { path };
        for (var round = 0; round < MostRounds; round++)
        {
            var history = ShortHistory.Of(graph, paths);
            if (history.Newest < 0)
                break;
            var lines = Blame(path, isCommitted ? graph.IdOf(history.Newest) : null, history.Ancestry);
            if (lines.All(line => paths.Contains(line.Path)))
                return lines;
            paths.UnionWith(lines.Select(static line => line.Path));
        }

        return repository.Blame(path, isCommitted ? "HEAD" : null);
    }

    private ImmutableArray<BlamedLine> Blame(string path, string? revision, string ancestry)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, ancestry);
            var arguments = new List<string> { "blame", "--porcelain", "-w", "-M", "-C", "--no-textconv", "-S", file };
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
