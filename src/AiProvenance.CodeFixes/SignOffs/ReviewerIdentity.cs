using System.IO;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>
/// The reviewer who signs: from the environment variable, or else from a file in the home folder. The machine states it, never the project:
/// a setting of the repository, in MSBuild or in a <c>.globalconfig</c>, could make a person sign as somebody else.
/// </summary>
internal static class ReviewerIdentity
{
    public const string Variable = "AIPROVENANCE_REVIEWER";

    private static readonly string FileInHome = Path.Combine(".aiprovenance", "reviewer");

    // Analyzers must not read the machine's state, and this package's do not. A fix acts for the person who applies it.
#pragma warning disable RS1035
    public static string? OfThisMachine() =>
        Read(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The reviewer of a machine, or null where it states none.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="home">The home folder, empty where there is none.</param>
    public static string? Read(Func<string, string?> variable, string home)
    {
        if (variable(Variable)?.Trim() is { Length: > 0 } stated)
            return stated;
        return home.Length == 0 ? null : FirstLine(Path.Combine(home, FileInHome));
    }

    private static string? FirstLine(string path)
    {
        try
        {
            return File.Exists(path)
                ? File.ReadLines(path).Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read names no reviewer.
            return null;
        }
    }
#pragma warning restore RS1035
}
