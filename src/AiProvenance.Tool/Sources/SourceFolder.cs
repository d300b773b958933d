using System.IO;
using AiProvenance.Tool.Assemblies.Symbols;

namespace AiProvenance.Tool.Sources;

/// <summary>A folder of sources, such as a checkout of the commit that was built.</summary>
/// <remarks>
/// The compiler may have been given any path, a mapped one such as <c>/_/src/A.cs</c> among them: a file is found by its name, and the
/// one whose path has most in common with the compiler's is tried first. Its hash decides.
/// </remarks>
internal sealed class SourceFolder
{
    private static readonly EnumerationOptions Everywhere =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly ILookup<string, string> _files;

    /// <summary>Lists a folder's files.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public SourceFolder(string path) => _files = Directory.EnumerateFiles(path, "*", Everywhere)
        .Where(static file => !file.Contains(Path.DirectorySeparatorChar + ".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToLookup(static file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of the document's name is there.</summary>
    public bool HasNamesake(SourceDocument document) => _files[FileName(document.Name)].Any();

    /// <summary>The text of the file that is provably the document's; null where there is none.</summary>
    public string? Read(SourceDocument document) => _files[FileName(document.Name)]
        .OrderByDescending(file => CountCommonSegments(file, document.Name))
        .Select(file => SourceText.Prove(File.ReadAllBytes(file), document))
        .FirstOrDefault(static text => text is not null);

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static int CountCommonSegments(string file, string name)
    {
        var left = file.Split('/', '\\');
        var right = name.Split('/', '\\');
        var common = 0;
        while (common < Math.Min(left.Length, right.Length) &&
            left[^(common + 1)].Equals(right[^(common + 1)], StringComparison.OrdinalIgnoreCase))
        {
            common++;
        }

        return common;
    }
}
