using System.Text;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>A repository for one test. Its clock moves by a minute with each commit.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = new()
    {
        ["GIT_AUTHOR_NAME"] = "Dana Doe",
        ["GIT_AUTHOR_EMAIL"] = "dana@contoso.com",
        ["GIT_COMMITTER_NAME"] = "Dana Doe",
        ["GIT_COMMITTER_EMAIL"] = "dana@contoso.com",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
    };

    private int _minutes;

    /// <summary>Makes one without commits.</summary>
    /// <param name="options">What <c>git init</c> gets.</param>
    public TestRepository(params string[] options)
    {
        Tell(["init", "-q", "-b", "main", .. options, "."]);
        Repository = GitRepository.Find(_folder.Path)!;
    }

    /// <summary>The repository as the tool sees it.</summary>
    public GitRepository Repository { get; }

    /// <summary>Its folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string path, byte[] bytes) => _folder.Write(path, bytes);

    /// <summary>Commits all that is there.</summary>
    /// <returns>The commit's name.</returns>
    public string Commit(string message, string? author = null, string? committer = null) =>
        Commit(Encoding.UTF8.GetBytes(message), author, committer);

    /// <summary>Commits all that is there, with a message that may be no text.</summary>
    public string Commit(byte[] message, string? author = null, string? committer = null)
    {
        Git("add", "--all");
        var file = System.IO.Path.Combine(Repository.CommonDirectory, "message-of-test");
        File.WriteAllBytes(file, message);
        using var asAuthor = Become(author, "AUTHOR");
        using var asCommitter = Become(committer, "COMMITTER");
        _minutes++;
        var date = $"2026-03-{1 + (_minutes / 1440):00}T{_minutes / 60 % 24:00}:{_minutes % 60:00}:00+00:00";
        _environment["GIT_AUTHOR_DATE"] = date;
        _environment["GIT_COMMITTER_DATE"] = date;
        Git("commit", "-q", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "-F", file);
        return Head;
    }

    /// <summary>Commits one file.</summary>
    public string CommitFile(string path, string text, string message)
    {
        Write(path, text);
        return Commit(message);
    }

    /// <summary>Commits nothing, with the bytes of a message as they are: git's own command would make text of them.</summary>
    public void CommitRaw(byte[] message)
    {
        var file = System.IO.Path.Combine(Repository.CommonDirectory, "commit-of-test");
        var who = "Dana Doe <dana@contoso.com> 1772366400 +0000";
        var header = $"tree {Git("rev-parse", "HEAD^{tree}").Trim()}\nparent {Head}\nauthor {who}\ncommitter {who}\n\n";
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(header), .. message]);
        Git("reset", "-q", "--soft", Git("hash-object", "-t", "commit", "-w", file).Trim());
    }

    /// <summary>Gives the last commit a signature that somebody made up, in the place that git keeps signatures in.</summary>
    public string ForgeSignature(string armored)
    {
        var commit = Git("cat-file", "commit", "HEAD");
        var at = commit.IndexOf("\n\n", StringComparison.Ordinal);
        var file = System.IO.Path.Combine(Repository.CommonDirectory, "commit-of-test");
        File.WriteAllText(file, commit[..at] + "\ngpgsig " + armored.TrimEnd('\n').Replace("\n", "\n ", StringComparison.Ordinal) + commit[at..]);
        Git("reset", "-q", "--soft", Git("hash-object", "-t", "commit", "-w", file).Trim());
        return Head;
    }

    /// <summary>The name of the last commit.</summary>
    public string Head => Git("rev-parse", "HEAD").Trim();

    /// <summary>The last commit.</summary>
    public Commit Last => Repository.FindCommit("HEAD")!;

    /// <summary>Runs git.</summary>
    public string Git(params string[] arguments) => Repository.Run(arguments, null, _environment);

    public void Dispose()
    {
        // Git's objects are read-only, which Windows minds.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    private void Tell(string[] arguments)
    {
        using var call = GitCall.Start(_folder.Path, arguments, _environment);
        call.Finish();
    }

    private Restored? Become(string? identity, string role)
    {
        if (identity is null)
            return null;
        var before = (_environment[$"GIT_{role}_NAME"], _environment[$"GIT_{role}_EMAIL"]);
        var at = identity.IndexOf('<', StringComparison.Ordinal);
        Set(identity[..at].Trim(), identity[(at + 1)..].TrimEnd('>'));
        return new Restored(() => Set(before.Item1, before.Item2));

        void Set(string name, string address) =>
            (_environment[$"GIT_{role}_NAME"], _environment[$"GIT_{role}_EMAIL"]) = (name, address);
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
