using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// A compilation as rules see it at its start: whatever they register runs inside <see cref="Guard"/>, and nothing else can be registered.
/// </summary>
#pragma warning disable RS1012 // rules register, through it
internal sealed class GuardedCompilation(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
{
    public Compilation Compilation => context.Compilation;

    public AnalyzerOptions Options => context.Options;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>Registers a callback for each C# file, run once the compiler has bound the file.</summary>
    public void OnBoundFile(Action<SemanticModelAnalysisContext> check) => context.RegisterSemanticModelAction(Guard.Wrap(
        check,
        static file => new(file.ReportDiagnostic, file.CancellationToken),
        static file => file.SemanticModel.SyntaxTree));

    /// <summary>Registers a callback for each C# file, of which only the syntax is needed.</summary>
    public void OnParsedFile(Action<SyntaxTreeAnalysisContext> check) => context.RegisterSyntaxTreeAction(Guard.Wrap(
        check,
        static file => new(file.ReportDiagnostic, file.CancellationToken),
        static file => file.Tree));

    /// <summary>Registers a callback for each file that the compiler was given beside the C# files.</summary>
    public void OnAdditionalFile(Action<AdditionalFileAnalysisContext> check) => context.RegisterAdditionalFileAction(Guard.Wrap(
        check,
        static file => new(file.ReportDiagnostic, file.CancellationToken),
        static file => file.AdditionalFile));

    /// <summary>Registers a callback for the end of the compilation.</summary>
    public void OnEnd(Action<CompilationAnalysisContext> check) => context.RegisterCompilationEndAction(Guard.Wrap(
        check,
        static end => new(end.ReportDiagnostic, end.CancellationToken),
        static end => end.Compilation));
}
