using System.IO;
using AiProvenance.Tool.Reports;
using AiProvenance.Tool.Reports.Earlier;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Commands;

/// <summary>The results of earlier releases that a report is given, as files and folders.</summary>
internal static class EarlierFiles
{
    private const string WayOut = "Give --earlier results of check or report as JSON, rows or SARIF, or attestations of 'check --attest'.";

    private static readonly ImmutableArray<string> Endings = [".json", ".jsonl", ".ndjson", ".sarif"];

    // 'check-1.4.0.intoto.json' is the result of 'check-1.4.0'.
    private static readonly ImmutableArray<string> NotOfNames = [.. Endings, ".sarif", ".intoto", ".sigstore"];

    /// <summary>
    /// Reads them, the newest so many, oldest first; those whose day is not known count as older than all others. What cannot be read is
    /// named.
    /// </summary>
    public static (ImmutableArray<EarlierRelease> Releases, int LeftOut, ImmutableArray<InputProblem> Problems) Read(
        IEnumerable<string> paths, int most, CancellationToken cancellationToken)
    {
        var releases = new List<EarlierRelease>();
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            try
            {
                foreach (var file in ListFiles(path))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    ReadFile(file, releases, problems);
                }
            }
            catch (Exception exception) when (IsExpected(exception))
            {
                problems.Add(new InputProblem(Show(path), "It cannot be read: " + exception.Message, WayOut));
            }
        }

        // A release that is told of in two ways, such as JSON and SARIF, stays two rows: only people know that they are the same.
        var sorted = releases.Distinct()
            .OrderBy(static release => release.Day is not null)
            .ThenBy(static release => release.Day)
            .ThenBy(static release => release.Name, StringComparer.Ordinal)
            .ToList();
        return ([.. sorted.TakeLast(most)], Math.Max(sorted.Count - most, 0), problems.ToImmutable());
    }

    private static List<string> ListFiles(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(static file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new IOException("the folder has no " + string.Join(", ", Endings) + " file");
    }

    private static void ReadFile(string file, List<EarlierRelease> releases, ImmutableArray<InputProblem>.Builder problems)
    {
        try
        {
            releases.AddRange(EarlierResults.Read(File.ReadAllText(file), NameOf(file)));
        }
        catch (FormatException exception)
        {
            problems.Add(new InputProblem(Show(file), exception.Message, WayOut));
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            problems.Add(new InputProblem(Show(file), "It cannot be read: " + exception.Message, WayOut));
        }
    }

    private static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        foreach (var ending in NotOfNames)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length];
        }

        return name;
    }

    private static string Show(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
