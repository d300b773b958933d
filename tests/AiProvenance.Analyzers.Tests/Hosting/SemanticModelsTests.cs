using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Hosting;

/// <summary>
/// Code is judged in the models in which the compiler has bound it for its own errors: no method body is bound twice, in a build or in an
/// editor.
/// </summary>
public sealed class SemanticModelsTests
{
    private const int Types = 3;

    private static readonly string Source = string.Concat(
        Enumerable.Range(0, Types).Select(static i => $"class C{i} {{ int _f = 1; int M() {{ return _f; }} int P => 2; }}\n"));

    [Fact]
    public async Task In_a_build_types_are_judged_in_the_models_of_their_bodies()
    {
        var looked = new Looked();

        _ = await With(looked).GetAnalyzerDiagnosticsAsync();

        looked.Check();
    }

    [Fact]
    public async Task In_an_editor_types_are_judged_in_the_models_of_their_bodies()
    {
        var looked = new Looked();
        var analysis = With(looked);

        _ = await analysis.GetAnalyzerSemanticDiagnosticsAsync(ModelOf(analysis), filterSpan: null, CancellationToken.None);

        looked.Check();
    }

    private static SemanticModel ModelOf(CompilationWithAnalyzers analysis) =>
        analysis.Compilation.GetSemanticModel(analysis.Compilation.SyntaxTrees.First());

    // In an editor the driver forgets its models once it is through with the first analyzer.
    private static CompilationWithAnalyzers With(DiagnosticAnalyzer analyzer) => new Analysis(Source).Compile().WithAnalyzers(
        [new PolicyAnalyzer(), analyzer],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildOptions(null, [])),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));

    // Sees in which models the driver has bodies bound, and which one rules get.
#pragma warning disable RS1001 // not for any host
    private sealed class Looked : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        private readonly ConcurrentDictionary<INamedTypeSymbol, SemanticModel> _bodies = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<INamedTypeSymbol, SemanticModel> _judged = new(SymbolEqualityComparer.Default);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AnalysisFailed];

        public void Check()
        {
            Assert.Equal(Types, _bodies.Count);
            Assert.All(_bodies, body => Assert.Same(body.Value, _judged[body.Key]));
        }

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterCompilationStartAction(Start);
        }

        private void Start(CompilationStartAnalysisContext context)
        {
            var models = new SemanticModels(context.Compilation);
            context.RegisterCodeBlockAction(block =>
            {
                if (block.CodeBlock is MethodDeclarationSyntax)
                    _bodies[block.OwningSymbol.ContainingType] = block.SemanticModel;
            });
            new DeclaredTypes().Register(new GuardedCompilation(context), static () => true, static (_, _) => true, (symbol, _) =>
            {
                if (symbol is IMethodSymbol { Name: "M", DeclaringSyntaxReferences: [var declared] })
                    _judged[symbol.ContainingType] = models.Get(declared.SyntaxTree);
            });
        }
    }
}
