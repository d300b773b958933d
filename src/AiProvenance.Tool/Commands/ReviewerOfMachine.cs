using System.IO;
using AiProvenance.Tool.Signatures;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Who signs: as the command says, else as the machine says to fixes, else as git knows its user. The project never says it.
/// </summary>
internal static class ReviewerOfMachine
{
    private const string Variable = "AIPROVENANCE_REVIEWER";

    public static string? Find(string? stated, Surroundings surroundings, GitSettings git)
    {
        if (!string.IsNullOrWhiteSpace(stated))
            return stated.Trim();
        if (surroundings.Variable(Variable)?.Trim() is { Length: > 0 } variable)
            return variable;
        return ReadHome(surroundings.Home) ?? git.Read("user.email");
    }

    private static string? ReadHome(string home)
    {
        var path = Path.Combine(home, ".aiprovenance", "reviewer");
        try
        {
            return home.Length > 0 && File.Exists(path)
                ? File.ReadLines(path).Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
