using AiProvenance.Tool.Assemblies.Metadata;

namespace AiProvenance.Tool.Checks;

/// <summary>
/// The assemblies that AI code depends on and that were not given: nothing is known of their code. The framework's say nothing
/// of marks or zones.
/// </summary>
internal sealed class MissingReferences
{
    private readonly Dictionary<ManagedFile, SortedSet<string>> _names = [];

    /// <summary>Adds what a declaration of an assembly uses.</summary>
    public void Add(ManagedFile file, IEnumerable<Use> uses)
    {
        foreach (var use in uses)
        {
            if ((use.Symbol as TypeSymbol ?? use.Symbol.ContainingType) is not { File: null, Assembly: var name } || IsOfFramework(name))
                continue;
            if (!_names.TryGetValue(file, out var names))
                _names.Add(file, names = new SortedSet<string>(StringComparer.Ordinal));
            _ = names.Add(name);
        }
    }

    /// <summary>Those that an assembly depends on, in ordinal order.</summary>
    public ImmutableArray<string> List(ManagedFile file) => _names.TryGetValue(file, out var names) ? [.. names] : [];

    private static bool IsOfFramework(string name) =>
        name is "System" or "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" ||
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
