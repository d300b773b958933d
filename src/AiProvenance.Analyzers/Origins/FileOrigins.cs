using System.Collections.Concurrent;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Origins;

/// <summary>What <c>ai_provenance.origin</c> in an <c>.editorconfig</c> says of a file.</summary>
internal sealed class FileOrigins(AnalyzerConfigOptionsProvider options)
{
    private readonly ConcurrentDictionary<SyntaxTree, DeclaredOrigin?> _origins = new();

    /// <summary>What the file's section says, or null where it says nothing valid.</summary>
    public DeclaredOrigin? Of(SyntaxTree tree) => _origins.GetOrAdd(tree, Read);

    /// <summary>The file's value where it is not one of the two that count.</summary>
    public static string? InvalidValue(AnalyzerConfigOptions options) =>
        options.TryGetValue(Settings.FileOriginKey, out var value) && Parse(value) is null ? value : null;

    private DeclaredOrigin? Read(SyntaxTree tree) =>
        options.GetOptions(tree).TryGetValue(Settings.FileOriginKey, out var value) && Parse(value) is { } origin
            ? DeclaredOrigin.Counted(origin, Settings.FileOriginKey + " of its file")
            : null;

    // Whoever writes `human` would take a file out of the gate without saying who wrote it.
    private static Origin? Parse(string value) => value.Trim() switch
    {
        "generated" => Origin.Generated,
        "assisted" => Origin.Assisted,
        _ => null,
    };
}
