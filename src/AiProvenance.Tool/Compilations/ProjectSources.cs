using System.IO;
using AiProvenance.Core.Origins;
using AiProvenance.Tool.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Tool.Compilations;

/// <summary>A project's declarations that can carry marks, over all its target frameworks.</summary>
internal sealed class ProjectSources
{
    private ProjectSources(string project, ImmutableArray<MarkableDeclaration> declarations)
    {
        Project = project;
        Declarations = declarations;
    }

    /// <summary>The project's file.</summary>
    public string Project { get; }

    /// <summary>The declarations, in the order of their identities.</summary>
    public ImmutableArray<MarkableDeclaration> Declarations { get; }

    /// <summary>Why the project cannot be judged: nothing may be concluded from its declarations then.</summary>
    public ImmutableArray<InputProblem> Problems { get; private init; } = [];

    /// <summary>What a person should know of how it was judged, each as a sentence.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>Why the file of marks would not count in a build; null where it does. Marks on the declarations do not need it.</summary>
    public InputProblem? OriginsFileProblem { get; private init; }

    /// <summary>Lines of code that no declaration has, and no mark can cover: inactive branches outside every declaration.</summary>
    public ImmutableArray<(string File, int Line)> LooseLines { get; private init; } = [];

    /// <summary>Where the file of marks is, or belongs.</summary>
    public string OriginsFile => Path.Combine(Path.GetDirectoryName(Project)!, Marks.Origins.OriginsFile.Name);

    /// <summary>The files that declare something.</summary>
    public IEnumerable<string> Files => Declarations.SelectMany(static declaration => declaration.Parts)
        .Select(static part => part.File)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The declarations as the compiler has them, for each target framework.</summary>
    internal ImmutableArray<(ProjectCompilation Project, FrameworkDeclarations Declarations)> Frameworks { get; private init; } = [];

    /// <summary>Loads one project.</summary>
    public static ProjectSources Load(string projectPath, CancellationToken cancellationToken) =>
        new ProjectLoader().Load(projectPath, cancellationToken);

    internal static ProjectSources Fail(string project, InputProblem problem) => new(project, []) { Problems = [problem] };

    internal static ProjectSources Create(
        string project, ProjectProperties properties, IReadOnlyList<ProjectCompilation> compilations, CancellationToken cancellationToken)
    {
        var frameworks = compilations
            .Select(compilation => (Project: compilation, Declarations: FrameworkDeclarations.Find(compilation, cancellationToken)))
            .ToImmutableArray();
        var declarations = FrameworkUnion.Join(frameworks);
        return new ProjectSources(project, declarations)
        {
            Frameworks = frameworks,
            LooseLines = FindLooseLines(frameworks, declarations),
            Notes =
            [
                .. frameworks.SelectMany(framework => NotesOf(framework.Project, framework.Declarations.Judged, cancellationToken))
                    .Distinct(StringComparer.Ordinal),
            ],
            Problems = [.. compilations.Select(FindPagesProblem).OfType<InputProblem>().Take(1)],
            OriginsFileProblem = FindOriginsFileProblem(project, properties, compilations),
        };
    }

    // What one framework leaves out, another one may have in a declaration.
    private static ImmutableArray<(string File, int Line)> FindLooseLines(
        ImmutableArray<(ProjectCompilation Project, FrameworkDeclarations Declarations)> frameworks,
        ImmutableArray<MarkableDeclaration> declarations)
    {
        var loose = frameworks.SelectMany(static framework => framework.Declarations.LooseLines).ToHashSet();
        if (loose.Count > 0)
        {
            loose.ExceptWith(declarations.SelectMany(static declaration => declaration.Parts)
                .SelectMany(static part => part.OwnLines.Select(line => (part.File, line))));
        }

        return [.. loose.Order()];
    }

    private static IEnumerable<string> NotesOf(
        ProjectCompilation project, CSharpCompilation judged, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(project.Call.Project) + (project.Call.Framework.Length == 0 ? "" : $" ({project.Call.Framework})");
        foreach (var note in project.Notes)
            yield return name + ": " + note;
        var errors = judged.GetParseDiagnostics(cancellationToken)
            .AddRange(judged.GetDeclarationDiagnostics(cancellationToken))
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();
        if (errors.Count > 0)
        {
            yield return $"{name}: it does not compile ({errors[0]}{(errors.Count > 1 ? $", and {errors.Count - 1} more" : "")}); " +
                "declarations are judged as far as the compiler knows them";
        }

        if (judged.GetTypeByMetadataName(AttributeNames.Namespace + "." + AttributeNames.AiGenerated) is null)
            yield return $"{name}: it has no package AiProvenance.Analyzers: marks will not compile until it is installed";
    }

    // Without its generator a page declares nothing, which would look as if nothing in it needed a mark.
    private static InputProblem? FindPagesProblem(ProjectCompilation project) =>
        project.GeneratorFailure is { } failure && project.Options.AdditionalFiles.Any(static file =>
            Path.GetExtension(file.Path).ToLowerInvariant() is ".razor" or ".cshtml")
            ? new InputProblem(
                project.Call.Project,
                "Its Razor pages cannot be judged: " + failure,
                "Update this tool, or let global.json name an SDK that is not newer than it.")
            : null;

    private static InputProblem? FindOriginsFileProblem(
        string project, ProjectProperties properties, IReadOnlyList<ProjectCompilation> compilations)
    {
        var file = Path.Combine(Path.GetDirectoryName(project)!, Marks.Origins.OriginsFile.Name);
        var isCompiled = compilations.All(compilation => compilation.Files.Any(tree => tree.FilePath == file));
        var isExpected = !File.Exists(file) && (properties.TakesFiles || compilations.All(static compilation =>
            compilation.Call.Arguments.Any(static argument => Path.GetFileName(argument) == Marks.Origins.OriginsFile.Name)));
        return isCompiled || isExpected
            ? null
            : new InputProblem(
                project,
                $"It does not compile {Marks.Origins.OriginsFile.Name}: marks in that file would not count.",
                $"Add <Compile Include=\"{Marks.Origins.OriginsFile.Name}\" /> to an ItemGroup of the project.");
    }
}
