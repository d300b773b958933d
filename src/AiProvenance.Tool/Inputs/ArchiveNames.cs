using System.IO;

namespace AiProvenance.Tool.Inputs;

/// <summary>What archives are called that are searched where they lie in a folder.</summary>
internal static class ArchiveNames
{
    private static readonly string[] Extensions = [".nupkg", ".snupkg", ".zip", ".vsix"];

    /// <summary>Whether a file is called like an archive.</summary>
    public static bool IsArchive(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
