using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Analyzers.Signatures;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Signatures;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0303 about the list itself: it can be read as written, from one file. A line that cannot signs nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignatureAnalyzer : ProvenanceAnalyzer
{
    private const int MostOfError = 320;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.InvalidSignature, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation) => compilation.OnAdditionalFile(Check);

    private static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        var files = SignatureSource.Files(context.Options);
        if (!files.Contains(file))
            return;
        if (files.Length > 1)
        {
            var others = string.Join(", ", files.Where(other => other != file).Select(static other => other.Path));
            Report(context, default, "This compilation has more than one " + SignatureFile.FileName + " (also " + others + "); keep one");
        }

        if (SignatureSource.Parse(file, context.CancellationToken) is not { } signatures)
        {
            Report(context, default, "These signatures cannot be read");
            return;
        }

        foreach (var error in signatures.Errors)
            Report(context, error.Span, error.Message);
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceSpan span, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InvalidSignature,
            PolicyLocations.Locate(context.AdditionalFile, span, context.CancellationToken),
            ShortText.Cut(message, MostOfError)));
}
