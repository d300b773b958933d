namespace AiProvenance.Tool.Compilations;

/// <summary>Paths to the compilations of the projects that they mean.</summary>
internal static class WorkingTree
{
    /// <summary>Loads the projects, by a design-time build each.</summary>
    public static LoadedSources Load(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var search = ProjectSearch.Find(paths, cancellationToken);
        var loader = new ProjectLoader();
        var projects = search.Projects.Select(project => loader.Load(project, cancellationToken)).ToList();
        return new LoadedSources(
            [
                .. projects.SelectMany(static project => project.Frameworks)
                    .Select(static framework => new SourceCompilation(framework.Project.Compilation, framework.Project.Options)),
            ],
            [.. search.Problems, .. projects.SelectMany(static project => project.Problems)])
        {
            Notes = [.. search.Notes, .. projects.SelectMany(static project => project.Notes)],
        };
    }
}
