using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Reviews;

/// <summary>Places of code as they are named from a folder: relative, where they are below it.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ShownPlaces(string folder)
{
    // As a deterministic build maps the root of the sources.
    private const string MappedRoot = "/_/";

    private readonly string _root = folder.Replace('\\', '/').TrimEnd('/') + "/";

    /// <summary>A place as it is shown.</summary>
    public SourcePlace? Show(SourcePlace? place)
    {
        if (place is null)
            return null;
        var file = place.File.Replace('\\', '/');
        var root = file.StartsWith(MappedRoot, StringComparison.Ordinal) ? MappedRoot
            : file.StartsWith(_root, StringComparison.Ordinal) ? _root
            : "";
        return place with { File = file[root.Length..] };
    }
}
