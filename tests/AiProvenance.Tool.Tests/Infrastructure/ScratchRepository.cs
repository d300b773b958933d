using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Tests.Infrastructure;

/// <summary>A git repository for one test, with a person in it.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScratchRepository()
    {
        Root = Path.Combine(_folder.Path, "work");
        _ = Directory.CreateDirectory(Root);
        _ = Git("init", "--quiet", "--initial-branch=main");
        _ = Git("config", "user.name", "Dana");
        _ = Git("config", "user.email", "dana@contoso.com");
        _ = Git("config", "commit.gpgsign", "false");
    }

    /// <summary>A folder around the repository, for whatever else a test needs.</summary>
    public string Outside => _folder.Path;

    /// <summary>The working tree.</summary>
    public string Root { get; }

    /// <summary>git's directory.</summary>
    public string CommonDirectory => Path.Combine(Root, ".git");

    /// <summary>A path in the working tree.</summary>
    public string this[string relative] => Path.Combine(Root, relative);

    /// <summary>The repository as the tool sees it.</summary>
    public GitRepository Repository => GitRepository.Find(Root)!;

    /// <summary>Runs git, which must succeed.</summary>
    public string Git(params string[] arguments) => GitIn(Root, arguments);

    /// <summary>Runs git in a folder, and it must succeed.</summary>
    public static string GitIn(string folder, params string[] arguments)
    {
        using var call = GitCall.Start(folder, arguments);
        call.CloseInput();
        using var reader = new StreamReader(call.Output);
        var output = reader.ReadToEnd().Trim();
        call.Finish();
        return output;
    }

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string relative, string text)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>Commits everything.</summary>
    public string Commit(string message = "Change")
    {
        _ = Git("add", "--all");
        _ = Git("commit", "--quiet", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    public void Dispose()
    {
        // Objects are read-only files, which some systems do not delete.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }
}
