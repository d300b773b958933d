using AiProvenance.Tool.Marks;

namespace AiProvenance.Tool.Commands;

/// <summary>The tool's own sources of marks: the projects' compilers, and every reader of records.</summary>
internal static class ToolSources
{
    /// <summary>Makes them.</summary>
    public static MarksSources Create() => new(static (_, _) => new ProjectReading([], [], []), static _ => []);
}
