namespace AiProvenance.Package.Tests.Projects;

/// <summary>On a test: it proves a row of <c>docs/projects.md</c>, which is made from these.</summary>
/// <param name="group">The section.</param>
/// <param name="project">The kind of project.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TriedOnAttribute(ProjectGroup group, string project) : Attribute
{
    /// <summary>What happens nearly everywhere.</summary>
    public const string Usual = "stopped; builds without a warning once verified";

    /// <summary>The section.</summary>
    public ProjectGroup Group { get; } = group;

    /// <summary>The kind of project.</summary>
    public string Project { get; } = project;

    /// <summary>What happens.</summary>
    public string Outcome { get; init; } = Usual;
}
