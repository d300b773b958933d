using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Baselines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Baselines;

/// <summary>File to baseline, on the compiler's side: which additional file is the baseline, parsed once for each text.</summary>
internal static class BaselineSource
{
    private static readonly ConditionalWeakTable<SourceText, Baseline> Parsed = new();

    /// <summary>The additional files that claim to be the baseline; more than one is an error that is reported elsewhere.</summary>
    public static ImmutableArray<AdditionalText> Files(AnalyzerOptions options) => NamedFiles.Find(options, Baseline.FileName);

    /// <summary>The one baseline, or null where there is none. Several baselines, or one that cannot be read, accept nothing.</summary>
    public static (AdditionalText File, Baseline Baseline)? Read(AnalyzerOptions options, CancellationToken cancellationToken) =>
        Files(options) is [var file] && Parse(file, cancellationToken) is { } baseline ? (file, baseline) : null;

    /// <summary>The content of a baseline, or null where it cannot be read.</summary>
    public static Baseline? Parse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? Parsed.GetValue(text, static unparsed => BaselineParser.Parse(unparsed.ToString()))
            : null;
}
