using System.IO;

namespace AiProvenance.Tool.Git;

/// <summary>The git that is installed.</summary>
internal static class GitProgram
{
    /// <summary>Its file, from the folders of PATH alone: a repository that has a <c>git.exe</c> in its root must not be run.</summary>
    public static string Find(string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (searchPath ?? "").Split(Path.PathSeparator).Select(static folder => folder.Trim('"')).Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new GitException(
                "git was not found in the folders of PATH: install it (https://git-scm.com), or add its folder to PATH");
    }
}
