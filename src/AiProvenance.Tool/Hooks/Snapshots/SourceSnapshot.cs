using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Hooks.Snapshots;

/// <summary>
/// The sources of a working tree as a git tree object: tracked ones and new ones, without those that git ignores. It is made with a copy of
/// the index; the index itself, its lock and the working tree are not touched. Files that cannot hold code, submodules and all
/// that is big stay out of it.
/// </summary>
internal sealed class SourceSnapshot
{
    private static readonly string[] Settings =
        ["-c", "core.splitIndex=false", "-c", "core.safecrlf=false", "-c", "core.untrackedCache=false"];

    private readonly GitRepository _repository;
    private readonly string _folder;

    private SourceSnapshot(GitRepository repository, string folder)
    {
        _repository = repository;
        _folder = folder;
    }

    /// <summary>Takes one.</summary>
    /// <returns>The tree's object name.</returns>
    /// <exception cref="GitException">git could not do it.</exception>
    public static string Take(GitRepository repository)
    {
        var folder = Directory.CreateTempSubdirectory("ai-provenance-");
        try
        {
            return new SourceSnapshot(repository, folder.FullName).Take();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Take()
    {
        var index = CopyIndex();
        var hidden = Split(Run(index, "ls-files", "-v", "-z"))
            .Where(static line => char.IsAsciiLetterLower(line[0]))
            .Select(static line => line[2..])
            .ToList();
        Feed(index, hidden, "update-index", "-z", "--no-assume-unchanged", "--stdin");
        var changed = Split(Run(index, "ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard"))
            .Concat(
                Split(Run(index, "ls-files", "-z", "--unmerged")).Select(
                    static line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .Distinct(StringComparer.Ordinal)
            .ToLookup(path => File.Exists(Path.Combine(_repository.Root, path)));

        // What is gone first: a folder may have its name now.
        Feed(index, changed[false], "update-index", "-z", "--force-remove", "--stdin");
        Feed(index, changed[true].Where(CanBeRead), "update-index", "-z", "--add", "--replace", "--stdin");

        // Only plain files, each once: no link, no submodule, nothing unmerged.
        var files = Split(Run(index, "ls-files", "-z", "--stage")).Where(static line =>
            line.StartsWith("100", StringComparison.Ordinal) &&
                line[..line.IndexOf('\t', StringComparison.Ordinal)].EndsWith(" 0", StringComparison.Ordinal));
        var sources = Path.Combine(_folder, "sources");
        Feed(sources, files, "update-index", "-z", "--index-info");
        return _repository.Run([.. Settings, "write-tree", "--missing-ok"], null, With(sources)).Trim();
    }

    // With its time: git looks again at files that changed within the second in which the index was written.
    private string CopyIndex()
    {
        var copy = Path.Combine(_folder, "index");
        var index = Path.GetFullPath(_repository.Run("rev-parse", "--git-path", "index").TrimEnd('\r', '\n'), _repository.Root);
        if (File.Exists(index))
        {
            File.Copy(index, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(index));
        }

        return copy;
    }

    private bool CanBeRead(string path)
    {
        try
        {
            using var stream = new FileStream(
                Path.Combine(_repository.Root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Run(string index, params string[] arguments) =>
        _repository.Run([.. Settings, .. arguments, "--", .. SourceFiles.Patterns], null, With(index));

    private void Feed(string index, IEnumerable<string> lines, params string[] arguments)
    {
        var input = string.Concat(lines.Select(static line => line + "\0"));
        if (input.Length > 0)
            _ = _repository.Run([.. Settings, .. arguments], input, With(index));
    }

    private static Dictionary<string, string> With(string index) => new() { ["GIT_INDEX_FILE"] = index };

    private static string[] Split(string output) => output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
