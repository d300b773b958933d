using System.Collections.Concurrent;
using System.IO;
using AiProvenance.Tool.Results;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Compilations;

/// <summary>Loads projects one after the other, and keeps what they share: references, and the compilations of one another.</summary>
internal sealed class ProjectLoader
{
    private readonly ConcurrentDictionary<(string Project, string Framework), Lazy<ProjectCompilation>> _compilations = new();
    private readonly ConcurrentDictionary<string, bool> _isStale = new(StringComparer.Ordinal);
    private readonly CompilationReader _reader;

    public ProjectLoader() => _reader = new CompilationReader(FindProject);

    /// <summary>Loads a project for all its target frameworks.</summary>
    public ProjectSources Load(string projectPath, CancellationToken cancellationToken)
    {
        var project = Path.GetFullPath(projectPath);
        try
        {
            var build = new DesignTimeBuild(project);
            var atOnce = build.TryReadAtOnce(cancellationToken);
            var properties = atOnce?.Properties ?? build.ReadProperties(cancellationToken);
            if (properties.IsSdkStyle && !File.Exists(Path.Combine(properties.ExtensionsFolder, "project.assets.json")))
            {
                return ProjectSources.Fail(
                    project, new InputProblem(project, "It is not restored.", $"Run 'dotnet restore \"{project}\"'."));
            }

            var compilations = properties.Frameworks
                .Select(framework => Compile(project, framework, atOnce?.Call, cancellationToken))
                .ToList();
            if (compilations.Find(static compilation => !compilation.HasFramework) is { } bare)
            {
                return ProjectSources.Fail(project, new InputProblem(
                    project, $"Its references for '{bare.Call.Framework}' are missing.", $"Run 'dotnet restore \"{project}\"'."));
            }

            return ProjectSources.Create(project, properties, compilations, cancellationToken);
        }
        catch (ProjectException exception)
        {
            return ProjectSources.Fail(project, exception.Problem);
        }
    }

    private ProjectCompilation Compile(string project, string framework, CompilerCall? known, CancellationToken cancellationToken) =>
        _compilations.GetOrAdd((project, framework), key => new Lazy<ProjectCompilation>(() => _reader.Read(
            known ?? new DesignTimeBuild(key.Project).ReadCall(key.Framework, cancellationToken), cancellationToken))).Value;

    // The assembly of another project serves where it is built and newer than its sources; else its sources do.
    private CSharpCompilation? FindProject(string path, ProjectOutput output, CancellationToken cancellationToken)
    {
        var isLoaded = _compilations.ContainsKey((output.Project, output.Framework));
        if (!output.Project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ||
            (!isLoaded && !_isStale.GetOrAdd(path, file => IsStale(file, Path.GetDirectoryName(output.Project)!))))
        {
            return null;
        }

        try
        {
            return Compile(output.Project, output.Framework, known: null, cancellationToken).Compilation;
        }
        catch (ProjectException)
        {
            return null;
        }
    }

    private static bool IsStale(string assembly, string folder)
    {
        if (!File.Exists(assembly))
            return true;
        var built = File.GetLastWriteTimeUtc(assembly);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any(file => File.GetLastWriteTimeUtc(file) > built);
    }
}
