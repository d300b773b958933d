using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Analyzers.Policies;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Rules;

/// <summary>AIP0201 and AIP0202: the policy can be read as written, by one file, and its patterns mean something.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : ProvenanceAnalyzer
{
    private const int MostOfError = 320;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.InvalidPolicy, Descriptors.SuspiciousPattern, Descriptors.AnalysisFailed);

    private protected override void Start(GuardedCompilation compilation)
    {
        compilation.OnAdditionalFile(CheckFile);
        compilation.OnParsedFile(CheckFileOrigin);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (FileOrigins.InvalidValue(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile)) is { } value)
            Invalid(context, location: null, InvalidOrigin(value));
        CheckPolicy(context);
    }

    private static void CheckPolicy(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        var files = PolicySource.Files(context.Options);
        if (!files.Contains(file))
            return;
        if (files.Length > 1)
        {
            var others = string.Join(", ", files.Where(other => other != file).Select(other => other.Path));
            Invalid(
                context,
                location: null,
                "This compilation has more than one " +
                    Policy.FileName +
                    " (also " +
                    others +
                    "); keep one, so that none can shadow another unseen");
        }

        if (PolicySource.Parse(file, context.CancellationToken) is not { } result)
        {
            Invalid(context, location: null, "This policy cannot be read");
            return;
        }

        foreach (var error in result.Errors)
            Invalid(context, error.Span, error.Message);
        CheckReferences(context, result.Policy);
        foreach (var (place, problem) in PolicySlips.Find(result.Policy, context.Compilation))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.SuspiciousPattern, At(context, place), problem));
    }

    // Critical code must not hide in an exempt assembly.
    private static void CheckReferences(AdditionalFileAnalysisContext context, Policy policy)
    {
        if (policy.ExemptAssemblies.IsEmpty || ExemptAssemblies.IsExempt(context.Compilation.AssemblyName, policy))
            return;
        foreach (var reference in context.Compilation.ReferencedAssemblyNames)
        {
            if (ExemptAssemblies.Entry(reference.Name, policy) is { } entry)
            {
                Invalid(
                    context,
                    entry.Span,
                    "'" + entry.Value.Text + "' exempts '" + reference.Name + "', but '" + context.Compilation.AssemblyName +
                        "', which is not exempt, references it: exempt only what no judged assembly uses");
            }
        }
    }

    private static void CheckFileOrigin(SyntaxTreeAnalysisContext context)
    {
        if (FileOrigins.InvalidValue(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree)) is not { } value)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InvalidPolicy,
            Location.Create(context.Tree, default),
            ShortText.Cut(InvalidOrigin(value), MostOfError)));
    }

    private static string InvalidOrigin(string value) =>
        Settings.FileOriginKey +
            " = " +
            value +
            " in an .editorconfig holds for this file, but only 'generated' and 'assisted' are accepted there" +
        (value.Trim() == "human" ? ": whoever wrote code by hand says so with [HumanAuthored] on it" : "");

    private static void Invalid(AdditionalFileAnalysisContext context, SourceSpan? location, string message) =>
        context.ReportDiagnostic(
            Diagnostic.Create(Descriptors.InvalidPolicy, At(context, location ?? default), ShortText.Cut(message, MostOfError)));

    private static Location At(AdditionalFileAnalysisContext context, SourceSpan span) =>
        PolicyLocations.Locate(context.AdditionalFile, span, context.CancellationToken);
}
