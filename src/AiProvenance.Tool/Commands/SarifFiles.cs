using System.IO;
using AiProvenance.Tool.Inputs;
using AiProvenance.Tool.Results;
using AiProvenance.Tool.Reviews.Logs;

namespace AiProvenance.Tool.Commands;

/// <summary>
/// Reads the SARIF logs that are named, and those below folders that are named. The same paths in another order give the same.
/// </summary>
internal static class SarifFiles
{
    private const long LargestLog = 512L << 20;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>Reads logs.</summary>
    public static SarifLog Read(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var logs = new List<SarifLog>();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!Directory.Exists(path))
            {
                _ = files.Add(path);
                continue;
            }

            try
            {
                var found = Directory.EnumerateFiles(path, "*.sarif", Below).ToList();
                files.UnionWith(found);
                if (found.Count == 0)
                {
                    logs.Add(
                        Refuse(new InputProblem(Show(path), "There is no .sarif file in it.", "Have the build write them: <ErrorLog>.")));
                }
            }
            catch (Exception exception) when (InputErrors.IsExpected(exception))
            {
                logs.Add(Refuse(InputErrors.Describe(Show(path), exception)));
            }
        }

        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            logs.Add(ReadFile(file));
        }

        return SarifLog.Join(logs);
    }

    private static SarifLog ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestLog)
            {
                return Refuse(
                    new InputProblem(Show(path), "It is larger than 512 MiB.", "Give the compiler's log of each project by itself."));
            }

            return SarifReader.Read(Show(path), File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(new InputProblem(
                Show(path), "It does not exist.", "Have the build write it: a build that stops before the compiler runs writes none."));
        }
        catch (Exception exception) when (InputErrors.IsExpected(exception) || exception is ArgumentException)
        {
            return Refuse(InputErrors.Describe(Show(path), exception));
        }
    }

    private static SarifLog Refuse(InputProblem problem) => new() { Problems = [problem] };

    private static string Show(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
