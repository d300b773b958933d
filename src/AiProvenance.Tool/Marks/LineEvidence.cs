using System.IO;
using AiProvenance.Tool.Git;

namespace AiProvenance.Tool.Marks;

/// <summary>What is known of the lines of the working tree: where blame says that they come from, and what records say of that.</summary>
/// <param name="root">The repository's root.</param>
/// <param name="blames">The blamed lines of each file that needs any, by its path from the root.</param>
/// <param name="cuts">The places where AI took lines away, by the file's path from the root.</param>
/// <param name="recordsOf">The records of a commit; of the working tree for null.</param>
internal sealed class LineEvidence(
    string root,
    IReadOnlyDictionary<string, ImmutableArray<BlamedLine>> blames,
    IReadOnlyDictionary<string, ImmutableArray<Cut>> cuts,
    Func<string?, CommitRecords?> recordsOf) : ILineEvidence
{
    private readonly Dictionary<string, string[]> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string TextOf(string file, int line)
    {
        if (!_texts.TryGetValue(file, out var lines))
            _texts[file] = lines = File.Exists(file) ? File.ReadAllText(file).Split('\n') : [];
        return line >= 1 && line <= lines.Length ? lines[line - 1] : "";
    }

    /// <inheritdoc/>
    public ImmutableArray<FoundEvidence> Of(string file, int line)
    {
        if (!blames.TryGetValue(PathOf(file), out var lines) || line < 1 || line > lines.Length)
            return [];
        var blamed = lines[line - 1];
        return recordsOf(blamed.Commit)?.Of(blamed.Path, blamed.Line) ?? [];
    }

    /// <inheritdoc/>
    public IEnumerable<Cut> CutsIn(string file) => cuts.TryGetValue(PathOf(file), out var found) ? found : [];

    /// <summary>Where blame says that a line comes from.</summary>
    public BlamedLine? OriginOf(string file, int line) =>
        blames.TryGetValue(PathOf(file), out var lines) && line >= 1 && line <= lines.Length ? lines[line - 1] : null;

    private string PathOf(string file)
    {
        if (!_paths.TryGetValue(file, out var path))
            _paths[file] = path = Path.GetRelativePath(root, file).Replace('\\', '/');
        return path;
    }
}
