using AiProvenance.Analyzers.Baselines;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Core.Baselines;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0205 as an error: the baseline can be read as written, from one file. Entries without use are the business of the rules they name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : ProvenanceAnalyzer
{
    private const int MostOfError = 320;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.InvalidBaseline, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation) => compilation.OnAdditionalFile(Check);

    private static void Check(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        var files = BaselineSource.Files(context.Options);
        if (!files.Contains(file))
            return;
        if (files.Length > 1)
        {
            var others = string.Join(", ", files.Where(other => other != file).Select(static other => other.Path));
            Report(context, default, "This compilation has more than one " + Baseline.FileName + " (also " + others + "); keep one");
        }

        if (BaselineSource.Parse(file, context.CancellationToken) is not { } baseline)
        {
            Report(context, default, "This baseline cannot be read");
            return;
        }

        foreach (var error in baseline.Errors)
            Report(context, error.Span, error.Message);
    }

    private static void Report(AdditionalFileAnalysisContext context, SourceSpan span, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.InvalidBaseline, PolicyLocations.Locate(
            context.AdditionalFile, span, context.CancellationToken), ShortText.Cut(message, MostOfError)));
}
