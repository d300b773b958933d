using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Core.Wording;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The one place that catches exceptions. An exception becomes AIP0299, an error at the judged code, and never AD0001, which is only a
/// warning. Rules use it through <see cref="GuardedCompilation"/>.
/// </summary>
internal static class Guard
{
    private const int MostOfException = 160;

    /// <summary>Wraps a callback.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="sink">Takes its diagnostics, and a failure's.</param>
    /// <param name="subject">The subject of the callback: a symbol, a syntax tree, an additional file or a compilation.</param>
    public static Action<TContext> Wrap<TContext>(
        Action<TContext> callback, Func<TContext, DiagnosticSink> sink, Func<TContext, object> subject) =>
        context => Run(context, callback, subject(context), sink(context));

    /// <summary>Wraps the start of a compilation, which cannot report: its failure is reported when the compilation ends.</summary>
    public static Action<CompilationStartAnalysisContext> WrapStart(Action<CompilationStartAnalysisContext> callback) => context =>
        Run(context, callback, context.Compilation, new DiagnosticSink(
            failure => context.RegisterCompilationEndAction(end => end.ReportDiagnostic(failure)),
            context.CancellationToken));

    /// <summary>Runs one of several steps of a callback: a step that fails takes no other along.</summary>
    public static void Run<TState>(TState state, Action<TState> step, object subject, DiagnosticSink sink)
    {
        try
        {
            step(state);
        }
        catch (Exception exception) when (IsFailure(exception, sink.CancellationToken))
        {
            sink.Report(DescribeFailure(exception, subject));
        }
    }

    /// <summary>
    /// Whether an exception is a failure. Only the host cancels. Any other exception of that type must not leave a declaration unjudged.
    /// </summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    // The core's assembly may be what is missing: to cut a text short is tried like the rest.
    private static Diagnostic DescribeFailure(Exception exception, object subject)
    {
        var name = TryGet(() => Name(subject), "a declaration");
        var problem = exception.GetType().Name + ": " + TryGet(() => exception.Message, "no message").Replace('\r', ' ').Replace('\n', ' ');
        return Diagnostic.Create(
            Descriptors.AnalysisFailed,
            TryGet(() => Locate(subject), null) ?? Location.None,
            TryGet(() => ShortText.CutName(name), name),
            TryGet(() => ShortText.Cut(problem, MostOfException), problem));
    }

    private static string Name(object subject) => subject switch
    {
        ISymbol symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        SyntaxTree tree => tree.FilePath,
        AdditionalText file => file.Path,
        Compilation compilation => compilation.AssemblyName ?? "this assembly",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "no name"),
    };

    private static Location? Locate(object subject) => subject switch
    {
        ISymbol symbol => symbol.Locations.FirstOrDefault(static location => location.IsInSource),
        SyntaxTree tree => Location.Create(tree, default),
        _ => null,
    };

    // The description of a failure must not fail in turn: the broken symbol, or the exception itself, may be at fault.
    private static T TryGet<T>(Func<T> get, T otherwise)
    {
        try
        {
            return get();
        }
        catch (Exception)
        {
            return otherwise;
        }
    }
}
