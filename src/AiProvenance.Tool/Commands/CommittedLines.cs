using AiProvenance.Tool.Assemblies.Symbols;
using AiProvenance.Tool.Traces.Answers;

namespace AiProvenance.Tool.Commands;

/// <summary>The lines that commits wrote and that are still there, in the files as the last of them has them.</summary>
internal sealed class CommittedLines : IChangedLines
{
    private static readonly HashSet<int> None = [];

    private readonly TracedCommits _range;
    private readonly ILookup<string, string> _changed;
    private readonly Dictionary<string, HashSet<int>> _lines = new(StringComparer.Ordinal);

    /// <param name="range">The commits.</param>
    public CommittedLines(TracedCommits range)
    {
        _range = range;
        _changed = range.Commits.SelectMany(range.Repository.ListChangedLines)
            .Select(static file => file.Path)
            .Where(static path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Where(path => range.Repository.TryRun(out _, "cat-file", "-e", range.Last + ":" + path))
            .ToLookup(static path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlySet<int> Find(SourceDocument document)
    {
        var name = document.Name.Replace('\\', '/');
        var path = _changed[name[(name.LastIndexOf('/') + 1)..]].OrderByDescending(path => CountCommon(path, name)).FirstOrDefault();
        return path is null || !IsOne(path, name) ? None : Read(path);
    }

    // The compiler was given a path of the machine that built, or one that begins with `/_/`.
    private bool IsOne(string path, string name) =>
        ("/" + name).EndsWith("/" + path, StringComparison.Ordinal) || _changed[path[(path.LastIndexOf('/') + 1)..]].Count() == 1 &&
            CountCommon(path, name) > Math.Min(1, path.Count(static c => c == '/'));

    private HashSet<int> Read(string path)
    {
        if (!_lines.TryGetValue(path, out var lines))
        {
            lines = [];
            var number = 0;
            foreach (var line in _range.Repository.Blame(path, _range.Last))
            {
                number++;
                if (line.Commit is { } commit && _range.Commits.Contains(commit))
                    _ = lines.Add(number);
            }

            _lines.Add(path, lines);
        }

        return lines;
    }

    private static int CountCommon(string left, string right)
    {
        var (a, b) = (left.Split('/'), right.Split('/'));
        var common = 0;
        while (common < Math.Min(a.Length, b.Length) && a[^(common + 1)] == b[^(common + 1)])
            common++;
        return common;
    }
}
