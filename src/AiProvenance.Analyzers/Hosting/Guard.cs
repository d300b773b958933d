using AiProvenance.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Hosting;

/// <summary>
/// The wrapper around every callback: an exception becomes AIP0299, an error at what was being judged, and never AD0001,
/// which is only a warning.
/// </summary>
internal static class Guard
{
    public static Action<SymbolAnalysisContext> Symbol(Action<SymbolAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            context.ReportDiagnostic(Failure(exception, context.Symbol));
        }
    };

    /// <summary>One of several symbols that a callback judges: one that fails takes no other along.</summary>
    internal static void One(ISymbol symbol, Reporter reporter, Action<ISymbol, Reporter> check)
    {
        try
        {
            check(symbol, reporter);
        }
        catch (Exception exception) when (IsFailure(exception, reporter.CancellationToken))
        {
            reporter.ReportDiagnostic(Failure(exception, symbol));
        }
    }

    /// <summary>A question about a type: where it fails, the failure is all that is reported of the type.</summary>
    internal static bool Answer(INamedTypeSymbol type, SemanticModelAnalysisContext file, Func<INamedTypeSymbol, CancellationToken, bool> question)
    {
        try
        {
            return question(type, file.CancellationToken);
        }
        catch (Exception exception) when (IsFailure(exception, file.CancellationToken))
        {
            Reporter.Of(file).At(file.SemanticModel.SyntaxTree, type.DeclaringSyntaxReferences).ReportDiagnostic(Failure(exception, type));
            return false;
        }
    }

    public static Action<SemanticModelAnalysisContext> SemanticModel(Action<SemanticModelAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            var tree = context.SemanticModel.SyntaxTree;
            context.ReportDiagnostic(Failure(exception, tree.FilePath, Location.Create(tree, default)));
        }
    };

    public static Action<SyntaxTreeAnalysisContext> SyntaxTree(Action<SyntaxTreeAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            context.ReportDiagnostic(Failure(exception, context.Tree.FilePath, Location.Create(context.Tree, default)));
        }
    };

    public static Action<AdditionalFileAnalysisContext> AdditionalFile(Action<AdditionalFileAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            context.ReportDiagnostic(Failure(exception, context.AdditionalFile.Path, null));
        }
    };

    public static Action<CompilationAnalysisContext> Compilation(Action<CompilationAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            context.ReportDiagnostic(Failure(exception, context.Compilation.AssemblyName ?? "this assembly", null));
        }
    };

    // A start action cannot report; what it failed to register is reported when the compilation ends.
    public static Action<CompilationStartAnalysisContext> CompilationStart(Action<CompilationStartAnalysisContext> callback) => context =>
    {
        try
        {
            callback(context);
        }
        catch (Exception exception) when (IsFailure(exception, context.CancellationToken))
        {
            context.RegisterCompilationEndAction(
                end => end.ReportDiagnostic(Failure(exception, end.Compilation.AssemblyName ?? "this assembly", null)));
        }
    };

    // Only the host cancels. Anything else that says "cancelled" must not end in a declaration that nobody judged.
    internal static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    internal static Diagnostic Failure(Exception exception, ISymbol symbol) => Failure(
        exception,
        Safe(() => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), "a declaration"),
        Safe(() => symbol.Locations.FirstOrDefault(location => location.IsInSource), null));

    private static Diagnostic Failure(Exception exception, string subject, Location? location) => Diagnostic.Create(
        Descriptors.AnalysisFailed,
        location ?? Location.None,
        subject,
        exception.GetType().Name + ": " + Safe(() => exception.Message, "no message").Replace('\r', ' ').Replace('\n', ' '));

    // What describes the failure must not fail in turn: the same broken symbol, or the exception itself, may be at fault.
    private static T Safe<T>(Func<T> get, T otherwise)
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
