using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>What a build hands to analyzers: an <c>.editorconfig</c>, read by the compiler's own reader, and MSBuild properties.</summary>
internal sealed class BuildOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet? _config;

    public BuildOptions(string? editorConfig, IEnumerable<(string Name, string Value)> properties)
    {
        if (editorConfig is not null)
            _config = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(editorConfig, "/src/.editorconfig")));
        GlobalOptions = new Values(properties.ToImmutableDictionary(
            static property => "build_property." + property.Name, static property => property.Value, AnalyzerConfigOptions.KeyComparer));
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => ForPath(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ForPath(textFile.Path);

    private Values ForPath(string path) =>
        new(_config?.GetOptionsForSourcePath(path).AnalyzerOptions ?? ImmutableDictionary<string, string>.Empty);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
