using System.Collections.Immutable;
using System.Reflection;
using AiProvenance.Analyzers.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>
/// An analyzer whose callbacks are counted as they are registered, and one of which throws. What is registered in a way that is not
/// known here fails the test that uses it, so that no callback of a new kind stays untried.
/// </summary>
#pragma warning disable RS1001 // not for any host
internal sealed class FaultInjection(DiagnosticAnalyzer analyzer, int failing, Exception? failure) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private readonly List<string> _callbacks = [];

    /// <summary>Each callback that the analyzer has registered, in its order; the first is the start of the compilation.</summary>
    public IReadOnlyList<string> Callbacks => _callbacks;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        analyzer.Initialize(new Context(context, this));
    }

    private Action<T> Registered<T>(Action<T> callback, string how)
    {
        Assert.True(IsOfGuard(callback), how + " of " + analyzer + " is not guarded");
        int number;
        lock (_callbacks)
        {
            number = _callbacks.Count;
            _callbacks.Add(how);
        }

        if (number == failing)
            Wrapped<T>(callback.Target!)!.SetValue(callback.Target, (Action<T>)(_ => throw failure!));
        return callback;
    }

    private static bool IsGuards<T>(Action<T> callback) => IsOfGuard(callback) && Wrapped<T>(callback.Target!) is null;

    // The closure of a generic method is generic, too.
    private static bool IsOfGuard<T>(Action<T> callback) => callback.Method.DeclaringType?.DeclaringType == typeof(Guard);

    // What the guard wraps is the one field of its closure.
    private static FieldInfo? Wrapped<T>(object closure) =>
        closure.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SingleOrDefault(static field => field.FieldType == typeof(Action<T>));

    private sealed class Context(AnalysisContext inner, FaultInjection owner) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => inner.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
            inner.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
            var registered = owner.Registered(action, "compilation start");
            inner.RegisterCompilationStartAction(start => registered(new StartContext(start, owner)));
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            inner.RegisterCompilationAction(owner.Registered(action, "compilation"));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            inner.RegisterSemanticModelAction(owner.Registered(action, "semantic model"));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            inner.RegisterSymbolAction(owner.Registered(action, "symbol"), symbolKinds);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            inner.RegisterSyntaxTreeAction(owner.Registered(action, "syntax tree"));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            inner.RegisterAdditionalFileAction(owner.Registered(action, "additional file"));

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw Unknown();
    }

#pragma warning disable RS1012 // it registers what the analyzer asks for
    private sealed class StartContext(CompilationStartAnalysisContext inner, FaultInjection owner)
#pragma warning restore RS1012
        : CompilationStartAnalysisContext(inner.Compilation, inner.Options, inner.CancellationToken)
    {
        // The guard itself registers how it reports that the start failed.
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            inner.RegisterCompilationEndAction(IsGuards(action) ? action : owner.Registered(action, "compilation end"));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            inner.RegisterSemanticModelAction(owner.Registered(action, "semantic model"));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            inner.RegisterSymbolAction(owner.Registered(action, "symbol"), symbolKinds);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            inner.RegisterSyntaxTreeAction(owner.Registered(action, "syntax tree"));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            inner.RegisterAdditionalFileAction(owner.Registered(action, "additional file"));

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw Unknown();
    }

    private static NotSupportedException Unknown() => new("this kind of callback is new: inject faults into it too");
}
