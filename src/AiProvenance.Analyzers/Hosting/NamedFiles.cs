using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>Additional files found by their name, in any case and any folder. One that is handed over twice is still one.</summary>
internal static class NamedFiles
{
    public static ImmutableArray<AdditionalText> Find(AnalyzerOptions options, string name) => options.AdditionalFiles
        .Where(file => IsNamed(file.Path, name))
        .GroupBy(static file => file.Path, StringComparer.Ordinal)
        .Select(static same => same.First())
        .ToImmutableArray();

    public static bool IsNamed(string? path, string name) =>
        path is not null && string.Equals(path.Substring(path.LastIndexOfAny(['/', '\\']) + 1), name, StringComparison.OrdinalIgnoreCase);
}
