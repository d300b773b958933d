using System.Diagnostics;
using System.IO;

namespace AiProvenance.Tool.Signatures;

/// <summary>What git is told of its user, and what it knows of a file's past. Without git, nothing.</summary>
/// <param name="program">The program; null where there is none.</param>
/// <param name="folder">The folder that it is asked in.</param>
internal sealed class GitSettings(string? program, string folder)
{
    /// <summary>Finds git on a search path, as <see cref="SshKeygen"/> is found.</summary>
    public static GitSettings Search(string? searchPath, string folder)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return new((searchPath ?? "").Split(Path.PathSeparator)
            .Where(static part => Path.IsPathFullyQualified(part))
            .Select(part => Path.Combine(part, name))
            .FirstOrDefault(static path => File.Exists(path)), folder);
    }

    /// <summary>A setting; null where it is not set.</summary>
    public string? Read(string name) => Ask("config", "--get", name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The commit that wrote a text into a file, the latest one; null where git knows of none.</summary>
    public string? FindCommitOf(string text, string file) =>
        Ask("log", "-1", "--format=%H", "-S" + text, "--", file)?.Trim() is { Length: > 0 } commit ? commit : null;

    /// <summary>What changed in some files since a commit, a hunk each; only those that meet the lines.</summary>
    public IEnumerable<string> ListChanges(string commit, string file, int first, int last)
    {
        var diff = Ask("diff", "--no-color", "--no-ext-diff", "-U2", commit, "--", file) ?? "";
        foreach (var hunk in diff.Split("\n@@ ").Skip(1))
        {
            if (Meets(hunk, first, last))
                yield return hunk[(hunk.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n');
        }
    }

    /// <summary>A path with the home folder in the place of its tilde.</summary>
    public static string Expand(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
        : path;

    // '-10,4 +12,6 @@ ...'
    private static bool Meets(string hunk, int first, int last)
    {
        var now = hunk.Split(' ').FirstOrDefault(static word => word.StartsWith('+'));
        var numbers = (now ?? "+0")[1..].Split(',');
        if (!int.TryParse(numbers[0], out var start))
            return false;
        var count = numbers.Length > 1 && int.TryParse(numbers[1], out var stated) ? stated : 1;
        return start <= last && start + Math.Max(count, 1) > first;
    }

    private string? Ask(params string[] arguments)
    {
        if (program is null)
            return null;
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start);
        if (process is null)
            return null;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? output : null;
    }
}
