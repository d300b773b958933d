using System.IO;

namespace AiProvenance.Tool.Hooks.Settings;

/// <summary>How the tool is called: by its name, or through <c>dotnet</c> where the repository's manifest of tools has it.</summary>
internal static class ToolCommand
{
    /// <summary>An installation for one person.</summary>
    public const string Global = "ai-provenance";

    /// <summary>In a repository.</summary>
    public static string For(string root)
    {
        string[] manifests = [Path.Combine(root, ".config", "dotnet-tools.json"), Path.Combine(root, "dotnet-tools.json")];
        return manifests.Any(static file =>
            File.Exists(file) &&
            File.ReadAllText(file).Contains("\"aiprovenance.tool\"", StringComparison.OrdinalIgnoreCase))
            ? "dotnet ai-provenance"
            : Global;
    }
}
