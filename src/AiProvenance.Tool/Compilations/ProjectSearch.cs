using System.IO;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Compilations;

/// <summary>The C# projects that a path means: a project, a solution, or a folder with everything in it.</summary>
/// <param name="Projects">Their files, in ordinal order.</param>
/// <param name="Notes">What is passed over, each as a sentence.</param>
/// <param name="Problems">What cannot be judged.</param>
internal sealed record ProjectSearch(ImmutableArray<string> Projects, ImmutableArray<string> Notes, ImmutableArray<InputProblem> Problems)
{
    private const string WayOut = "Give a .csproj, a solution, or a folder that has one.";

    private static readonly string[] PassedFolders = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>Finds them.</summary>
    public static ProjectSearch Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var others = new SortedSet<string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = found.Count + others.Count;
            foreach (var project in List(Path.GetFullPath(path), path, problems))
                _ = Extension(project) == ".csproj" ? found.Add(project) : others.Add(project);
            if (found.Count + others.Count == before && problems.Count == 0)
                problems.Add(new InputProblem(path, "It has no project.", WayOut));
        }

        if (found.Count == 0 && problems.Count == 0)
            problems.Add(new InputProblem(others.Min ?? ".", "It has no C# project.", WayOut));
        return new ProjectSearch(
            [.. found],
            [.. others.Select(static project => $"passed over '{project}': marks are for C#")],
            problems.ToImmutable());
    }

    private static IEnumerable<string> List(string path, string asGiven, ImmutableArray<InputProblem>.Builder problems)
    {
        if (Directory.Exists(path))
            return Search(path);
        if (!File.Exists(path))
        {
            problems.Add(new InputProblem(asGiven, "It does not exist.", WayOut));
            return [];
        }

        switch (Extension(path))
        {
            case ".csproj" or ".fsproj" or ".vbproj":
                return [path];
            case ".sln" or ".slnx" or ".slnf":
                return SolutionProjects.List(path, problems);
            default:
                problems.Add(new InputProblem(asGiven, "It is no project.", WayOut));
                return [];
        }
    }

    // Links are not followed: they may lead round in a circle, or out of the repository.
    private static IEnumerable<string> Search(string folder)
    {
        var pending = new Stack<string>([folder]);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var file in Directory.EnumerateFiles(current, "*.*proj"))
            {
                if (Extension(file) is ".csproj" or ".fsproj" or ".vbproj")
                    yield return file;
            }

            foreach (var inner in new DirectoryInfo(current).EnumerateDirectories().Where(IsSearched))
                pending.Push(inner.FullName);
        }
    }

    private static bool IsSearched(DirectoryInfo folder) =>
        folder.LinkTarget is null &&
        !folder.Name.StartsWith('.') &&
        !PassedFolders.Contains(folder.Name, StringComparer.OrdinalIgnoreCase);

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
