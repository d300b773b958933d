using System.Runtime.CompilerServices;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Policies;

/// <summary>File to policy, on the compiler's side: which additional file is the policy, parsed once for each text.</summary>
internal static class PolicySource
{
    // Texts are immutable, so their parsed policies never change; an entry is dropped with its text.
    private static readonly ConditionalWeakTable<SourceText, PolicyParseResult> Parsed = new();

    /// <summary>
    /// The additional files that claim to be the policy; more than one is an error that is reported elsewhere. One that is handed
    /// over twice is still one.
    /// </summary>
    public static ImmutableArray<AdditionalText> Files(AnalyzerOptions options) => NamedFiles.Find(options, Policy.FileName);

    /// <summary>The policy of a compilation.</summary>
    /// <remarks>
    /// If the file is invalid, an error stops the build, and its valid lines still apply. If several files claim to be the policy, an error
    /// stops the build, and the zones of the first file apply.
    /// </remarks>
    public static Policy Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = Files(options);
        return files.IsEmpty ? BuiltInPolicy.Instance : Parse(files[0], cancellationToken)?.Policy ?? BuiltInPolicy.Instance;
    }

    /// <summary>Whether <see cref="Read"/> gives the whole policy, without an error that could hide a part of it.</summary>
    public static bool IsWhole(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = Files(options);
        return files.IsEmpty || (files.Length == 1 && Parse(files[0], cancellationToken) is { Errors.IsEmpty: true });
    }

    /// <summary>The content of a policy file, or null where it cannot be read.</summary>
    public static PolicyParseResult? Parse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? Parsed.GetValue(text, unparsed => PolicyParser.Parse(unparsed.ToString())) : null;
}
