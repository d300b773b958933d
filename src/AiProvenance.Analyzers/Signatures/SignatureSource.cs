using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Signatures;

/// <summary>File to signatures, on the compiler's side: which additional file has them, parsed once for each text.</summary>
internal static class SignatureSource
{
    private static readonly ConditionalWeakTable<SourceText, SignatureFile> Parsed = new();

    /// <summary>The additional files that claim to have the signatures; more than one is told elsewhere.</summary>
    public static ImmutableArray<AdditionalText> Files(AnalyzerOptions options) => NamedFiles.Find(options, SignatureFile.FileName);

    /// <summary>The signatures of all of them; none where there is no file that can be read.</summary>
    public static SignatureIndex Read(AnalyzerOptions options, CancellationToken cancellationToken) => new(Files(options)
        .SelectMany(file => (Parse(file, cancellationToken) ?? SignatureFile.Empty).Lines, static (_, line) => line.Value));

    /// <summary>The content of a file, or null where it cannot be read.</summary>
    public static SignatureFile? Parse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text
            ? Parsed.GetValue(text, static unparsed => SignatureParser.Parse(unparsed.ToString()))
            : null;
}
