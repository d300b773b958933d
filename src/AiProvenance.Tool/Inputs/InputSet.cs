using AiProvenance.Tool.Checks;
using AiProvenance.Tool.Results;

namespace AiProvenance.Tool.Inputs;

/// <summary>All that was given, searched for managed assemblies: what is to be judged, and what cannot be.</summary>
internal sealed class InputSet : IDisposable
{
    private readonly ImmutableArray<IDisposable> _archives;

    internal InputSet(IEnumerable<AssemblyInput> files, IEnumerable<InputProblem> problems, IEnumerable<IDisposable> archives)
    {
        Files = [.. files.OrderBy(static file => file.DisplayPath, StringComparer.Ordinal)];
        Problems =
        [
            .. problems.Distinct()
                .OrderBy(static problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(static problem => problem.Problem, StringComparer.Ordinal),
        ];
        _archives = [.. archives];
    }

    /// <summary>The managed assemblies, each file once, by path.</summary>
    public ImmutableArray<AssemblyInput> Files { get; }

    /// <summary>What cannot be judged, by path.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Searches paths for managed assemblies. The same paths in another order give the same.</summary>
    public static InputSet Search(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var search = new InputSearch(cancellationToken);
        foreach (var path in paths)
            search.Add(path);
        return search.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var archive in _archives)
            archive.Dispose();
    }
}
