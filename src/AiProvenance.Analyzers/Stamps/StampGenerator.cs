using System.Reflection;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Origins;
using AiProvenance.Core.Policies;
using AiProvenance.Core.Stamps;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Stamps;

/// <summary>
/// Writes the gate's <see cref="Stamp"/> into the compilation. The package's targets look for it in the compiler's output.
/// </summary>
/// <remarks>
/// It proves that the assembly's compiler has loaded the package's assemblies, and it names the policy that they got. It does not prove
/// that analyzers ran: generators also run under <c>RunAnalyzers=false</c> and <c>/skipanalyzers</c>, so the targets check those switches
/// themselves.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class StampGenerator : IIncrementalGenerator
{
    /// <summary>The step that finds the source files that configuration marks, and what is declared in them.</summary>
    internal const string MarkedSourcesStep = "MarkedSources";

    /// <summary>The step that gathers the stamp's data; it changes with nothing else.</summary>
    internal const string StampStep = "Stamp";

    // That of the package, without the commit that stands behind a plus sign.
    private static readonly string Version = typeof(StampGenerator).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var policy = context.AdditionalTextsProvider
            .Where(static file => NamedFiles.IsNamed(file.Path, Policy.FileName))
            .Select(static (file, cancellationToken) => file.GetText(cancellationToken) is { } text ? PolicyDigest.Compute(text) : null)
            .Collect()
            .Select(static (digests, _) => digests.FirstOrDefault());
        var markedPages = context.AdditionalTextsProvider
            .Where(static file => IsRazor(file.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static page => FileOrigins.IsStatedIn(page.Right.GetOptions(page.Left)))
            .Collect()
            .Select(static (pages, _) => pages.Length);

        // A question for each file after each edit, since nothing hands out changed files one by one without looking into all of their
        // nodes.
        var markedSources = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, cancellationToken) => MarkedSources.Find(input.Left, input.Right, cancellationToken))
            .WithTrackingName(MarkedSourcesStep);
        var isInFramework = context.CompilationProvider.Select(static (compilation, _) => StampSource.IsInFramework(compilation));
        var stamp = policy.Combine(markedPages).Combine(markedSources).Combine(isInFramework)
            .Select(static (input, _) =>
            {
                var (((digest, pages), sources), ofFramework) = input;
                return new StampSource(new Stamp(Version, digest, pages + sources.Count), sources.Marks, ofFramework);
            })
            .WithTrackingName(StampStep);
        context.RegisterSourceOutput(stamp, static (output, source) => output.AddSource(StampSource.HintName, source.Text));
    }

    private static bool IsRazor(string path) =>
        path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);
}
