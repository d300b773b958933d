namespace AiProvenance.Tool.Hooks.Snapshots;

/// <summary>
/// The files that can hold marked code: nothing else of a working tree is looked at, nor the marks that this tool writes.
/// </summary>
internal static class SourceFiles
{
    /// <summary>Their names, for git.</summary>
    public static readonly ImmutableArray<string> Patterns =
    [
        ":(top,icase)*.cs", ":(top,icase)*.csx", ":(top,icase)*.razor", ":(top,icase)*.cshtml",
        ":(top,exclude,icase)*AiProvenance.Origins.cs",
    ];
}
