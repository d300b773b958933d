using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Rules;

/// <summary>
/// AIP0203 where the package's targets are not part of the build: without them there is no policy, and no check that analyzers run.
/// </summary>
/// <remarks>A generator, because generators also run where analyzers are switched off.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class UntoldBuildGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isTold = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Settings.AreTold(options.GlobalOptions));
        context.RegisterSourceOutput(isTold, static (output, isTold) =>
        {
            if (!isTold)
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.UntoldBuild, Location.None));
        });
    }
}
