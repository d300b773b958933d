using System.IO;
using AiProvenance.Core.Patterns;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Verdicts;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Policies;

/// <summary>
/// Looks for the policy from a folder upwards, as the package's targets do. One above another is shadowed, and one whose name is nearly
/// right gates nothing: both are told, because a policy that looks right and does nothing is the worst there is.
/// </summary>
/// <param name="Found">The closest policy, or null.</param>
/// <param name="Findings">What is wrong on the way.</param>
internal sealed record PolicySearch(string? Found, ImmutableArray<CheckFinding> Findings)
{
    /// <summary>Searches from a file's or folder's own folder up to the root.</summary>
    public static PolicySearch From(string path)
    {
        string? found = null;
        var findings = ImmutableArray.CreateBuilder<CheckFinding>();
        foreach (var folder in FoldersAbove(path))
        {
            var names = NamesIn(folder);
            findings.AddRange(names.Where(IsNearMiss).Select(name => Tell(
                folder, name, $"A policy file must be called {Policy.FileName}: '{name}' is not read. Rename it, or remove it.")));
            if (!names.Contains(Policy.FileName, StringComparer.Ordinal))
                continue;
            if (found is not null)
                findings.Add(Tell(folder, Policy.FileName, Shadowed(found)));
            found ??= Path.Combine(folder, Policy.FileName);
        }

        return new PolicySearch(found, findings.ToImmutable());
    }

    /// <summary>Whether a name is a slip away from a policy's: another letter case, a letter wrong, a second extension.</summary>
    internal static bool IsNearMiss(string name) =>
        name != Policy.FileName &&
        (name.StartsWith(Policy.FileName + ".", StringComparison.OrdinalIgnoreCase) ||
            NearestWord.Find(name, [Policy.FileName]) is not null);

    private static IEnumerable<string> FoldersAbove(string path)
    {
        var full = Path.GetFullPath(path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? "." : path);
        var folder = Directory.Exists(full) ? Path.TrimEndingDirectorySeparator(full) : Path.GetDirectoryName(full);
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    // Only what may be one is listed: a folder on the way up may hold anything.
    private static List<string> NamesIn(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Select(static path => Path.GetFileName(path))
                    .Where(static name => Math.Abs(name.Length - Policy.FileName.Length) <= 12)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Shadowed(string closer) =>
        $"The policy '{Shown(closer)}' shadows this one further up. Merge them into one, or name the one that holds with --policy.";

    private static CheckFinding Tell(string folder, string name, string message) =>
        new(RuleIds.InvalidPolicy, IsError: true, message)
        {
            Missing = "one policy, by its name",
            Place = new SourcePlace(Shown(Path.Combine(folder, name)), 1, 1),
        };

    // From where the command runs: the same in every clone.
    internal static string Shown(string path) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace(Path.DirectorySeparatorChar, '/');
}
