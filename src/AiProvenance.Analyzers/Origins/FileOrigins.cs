using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Origins;

/// <summary>Reads <c>ai_provenance.origin</c> of a file from an <c>.editorconfig</c>.</summary>
internal sealed class FileOrigins
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly Cache<SyntaxTree, DeclaredOrigin?> _origins = new();
    private readonly Lazy<Dictionary<string, DeclaredOrigin>> _sources;

    /// <param name="options">The options from configuration files.</param>
    /// <param name="files">Files that are not C#, but that C# may be made from: Razor's.</param>
    public FileOrigins(AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> files)
    {
        _options = options;
        _sources = new(() => Sources(files));
    }

    /// <summary>
    /// The origin from the file's section, or from the section of the file that it is made from; null where neither has a valid one.
    /// </summary>
    public DeclaredOrigin? Find(SyntaxTree tree) => _origins.Get(tree, this, static (tree, origins) => origins.Read(tree));

    /// <summary>Whether a file's section states a valid origin.</summary>
    public static bool IsStatedIn(AnalyzerConfigOptions options) => OriginIn(options) is not null;

    /// <summary>The origin that a file's section states; null where it states none, or none that is valid.</summary>
    public static Origin? OriginIn(AnalyzerConfigOptions options) =>
        options.TryGetValue(Settings.FileOriginKey, out var value) ? Parse(value) : null;

    /// <summary>The file's value where it is not one of the two that count.</summary>
    public static string? InvalidValue(AnalyzerConfigOptions options) =>
        options.TryGetValue(Settings.FileOriginKey, out var value) && Parse(value) is null ? value : null;

    private DeclaredOrigin? Read(SyntaxTree tree) => Read(_options.GetOptions(tree)) ?? (_sources.Value.Count == 0 ? null : OfSource(tree));

    private static DeclaredOrigin? Read(AnalyzerConfigOptions options) =>
        OriginIn(options) is { } origin ? DeclaredOrigin.OfFile(origin) : null;

    private DeclaredOrigin? OfSource(SyntaxTree tree) =>
        DeclarationSyntax.SourceFile(tree) is { } path && _sources.Value.TryGetValue(Normalized(path), out var origin) ? origin : null;

    private Dictionary<string, DeclaredOrigin> Sources(ImmutableArray<AdditionalText> files)
    {
        var sources = new Dictionary<string, DeclaredOrigin>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Read(_options.GetOptions(file)) is { } origin)
                sources[Normalized(file.Path)] = origin;
        }

        return sources;
    }

    private static string Normalized(string path) => path.Replace('\\', '/');

    // `human` would take a file out of the gate without naming its author.
    private static Origin? Parse(string value) => value.Trim() switch
    {
        "generated" => Origin.Generated,
        "assisted" => Origin.Assisted,
        _ => null,
    };
}
