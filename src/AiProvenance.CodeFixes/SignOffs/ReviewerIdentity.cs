using System.IO;

namespace AiProvenance.CodeFixes.SignOffs;

/// <summary>
/// Who signs: the environment variable, or else a file in the home folder. Asked of the machine itself and never of the project: what a
/// repository says, in MSBuild or in a <c>.globalconfig</c>, could make anybody sign as somebody else.
/// </summary>
internal static class ReviewerIdentity
{
    public const string Variable = "AIPROVENANCE_REVIEWER";

    private static readonly string FileInHome = Path.Combine(".aiprovenance", "reviewer");

    // Analyzers must not ask the machine for anything, and none of this package's does. A fix acts for the person who applies it.
#pragma warning disable RS1035
    public static string? OfThisMachine() =>
        Read(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The reviewer of a machine, or null where it does not say.</summary>
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
            // Nobody signs in the name of a file that cannot be read.
            return null;
        }
    }
#pragma warning restore RS1035
}
