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
    // Texts are immutable, so what one parses to never changes; entries go when their text does.
    private static readonly ConditionalWeakTable<SourceText, PolicyParseResult> Parsed = new();

    /// <summary>
    /// The additional files that claim to be the policy; more than one is an error that is reported elsewhere. One that is handed
    /// over twice is still one.
    /// </summary>
    public static ImmutableArray<AdditionalText> Files(AnalyzerOptions options) => NamedFiles.Find(options, Policy.FileName);

    /// <summary>The policy that a compilation is held to.</summary>
    /// <remarks>
    /// Where the file is invalid or unreadable, what it does say holds beside the error that stops the build. Where several
    /// files claim to be the policy, the zones of the first hold beside that error.
    /// </remarks>
    public static Policy Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = Files(options);
        return files.IsEmpty ? BuiltInPolicy.Instance : Parse(files[0], cancellationToken)?.Policy ?? BuiltInPolicy.Instance;
    }

    /// <summary>Whether what <see cref="Read"/> gives is all that the policy says, or is meant to say.</summary>
    public static bool IsWhole(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = Files(options);
        return files.IsEmpty || (files.Length == 1 && Parse(files[0], cancellationToken) is { Errors.IsEmpty: true });
    }

    /// <summary>What a policy file says, or null where it cannot be read.</summary>
    public static PolicyParseResult? Parse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? Parsed.GetValue(text, unparsed => PolicyParser.Parse(unparsed.ToString())) : null;
}
