using System.Globalization;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Evidence.Journals;

/// <summary>The files that commits since a moment added or changed: one process for all of them.</summary>
internal static class CommittedFiles
{
    /// <summary>Reads them: for each commit the moment of the commit, and its files with the object names of their contents.</summary>
    public static IReadOnlyDictionary<string, CommittedFile[]> Read(GitRepository repository, long since)
    {
        var found = new Dictionary<string, List<CommittedFile>>(StringComparer.Ordinal);
        string[] head = repository.HasCommits ? ["HEAD"] : [];
        var parts = repository.Run(
        [
            "log", "--all", .. head, "--since=@" + since.ToString(CultureInfo.InvariantCulture), "--raw", "-z", "-m", "--root",
            "--no-abbrev", "--no-renames", "--format=tformat:%x01%H %ct",
        ]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var (commit, moment) = ("", 0L);
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index].TrimStart('\n');
            if (part.StartsWith('\x01'))
            {
                var words = part[1..].Split(' ', '\n');
                (commit, moment) = (words[0], long.Parse(words[1], CultureInfo.InvariantCulture));
                _ = found.TryAdd(commit, []);
            }
            else if (part.StartsWith(':') && index + 1 < parts.Length)
            {
                // :100644 100644 old new M
                var words = part.Split(' ');
                index++;
                if (words is [_, "100644" or "100755", _, var blob, _])
                    found[commit].Add(new CommittedFile(parts[index], blob, moment));
            }
        }

        return found.ToDictionary(static each => each.Key, static each => each.Value.Distinct().ToArray(), StringComparer.Ordinal);
    }
}

/// <summary>A file of a commit.</summary>
/// <param name="Path">Its path from the repository's root, with slashes.</param>
/// <param name="Blob">The object name of its content.</param>
/// <param name="Moment">When the commit was made, in seconds since 1970.</param>
internal readonly record struct CommittedFile(string Path, string Blob, long Moment);
