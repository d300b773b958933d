using System.IO;
using System.Security.Cryptography;
using System.Text;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks.Blames;

/// <summary>What a blame depends on beside history: git's settings for it, and the commits that it is told to look through.</summary>
internal static class BlameSettings
{
    /// <summary>Their digest.</summary>
    public static string Of(GitRepository repository)
    {
        var settings = new StringBuilder(repository.Run("--version"));
        if (repository.TryRun(out var blame, "config", "--get-regexp", "^(blame|diff)\\."))
            settings.Append(blame);
        if (repository.TryRun(out var files, "config", "--path", "--get-all", "blame.ignoreRevsFile"))
        {
            foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var path = Path.GetFullPath(file, repository.Root);
                settings.Append('\n').Append(File.Exists(path) ? File.ReadAllText(path) : "");
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(settings.ToString())));
    }
}
