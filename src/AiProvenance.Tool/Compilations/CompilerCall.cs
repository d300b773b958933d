using System.IO;

namespace AiProvenance.Tool.Compilations;

/// <summary>The arguments that a build gives the compiler for one target framework of a project.</summary>
/// <param name="Project">The project's file.</param>
/// <param name="Framework">The target framework; empty where the project names none.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record CompilerCall(string Project, string Framework, ImmutableArray<string> Arguments)
{
    /// <summary>The other projects that it refers to, by the path of the reference.</summary>
    public ImmutableDictionary<string, ProjectOutput> Projects { get; init; } = ImmutableDictionary<string, ProjectOutput>.Empty;

    /// <summary>The folder of what the build makes on its way.</summary>
    public string IntermediateFolder { get; init; } = "";

    /// <summary>The folder of the project.</summary>
    public string Folder => Path.GetDirectoryName(Project)!;
}

/// <summary>What another project gives.</summary>
/// <param name="Project">The project's file.</param>
/// <param name="Framework">Its target framework; empty where it has one only.</param>
internal sealed record ProjectOutput(string Project, string Framework);
