namespace AiProvenance.Package.Tests.Projects;

/// <summary>The sections of <c>docs/projects.md</c>, in their order.</summary>
public enum ProjectGroup
{
    /// <summary>Target frameworks and language versions.</summary>
    Frameworks,

    /// <summary>How a repository brings the package to its projects.</summary>
    Rollout,

    /// <summary>Code that nobody typed as C#.</summary>
    Generated,

    /// <summary>Projects that share code with one another.</summary>
    Shared,

    /// <summary>Commands and settings of the build.</summary>
    Commands,
}
