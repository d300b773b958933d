using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Differential;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Hosting;

/// <summary>
/// Types are judged file by file, and none is missed: each finding once in a build, and in an editor where its file is asked for.
/// </summary>
public sealed class DeclaredTypesTests
{
    private const string Main = """
        [AiProvenance.AiGenerated("x")]
        partial class C : System.Collections.Generic.List<Contoso.Pricing.Price>
        {
            public partial decimal Both();
            decimal Here() => Contoso.Pricing.PriceEngine.Quote(1);
        }
        """;

    private const string Other = """
        partial class C : System.IComparable<Contoso.Pricing.Price>
        {
            public partial decimal Both() => Contoso.Pricing.PriceEngine.Quote(1);
            decimal There() => Contoso.Pricing.PriceEngine.Quote(1);
            public int CompareTo(Contoso.Pricing.Price other) => 0;
        }
        """;

    private static readonly Analysis InTwoFiles = new(Main) { OtherFiles = [("/src/Other.cs", Other)] };

    [Fact]
    public async Task A_build_reports_what_has_parts_in_several_files_once() =>
        Assert.Equal(
            ["AIP0001 Both", "AIP0001 C", "AIP0001 CompareTo", "AIP0001 Here", "AIP0001 There"],
            (await InTwoFiles.Findings()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Analysis.MainFile, new[] { "AIP0001 C", "AIP0001 Both", "AIP0001 Here" })]
    [InlineData("/src/Other.cs", new[] { "AIP0001 There", "AIP0001 CompareTo" })]
    public async Task An_editor_is_told_of_a_file_what_is_found_in_it(string path, string[] found)
    {
        var analysis = With(new VerificationAnalyzer());
        var model = ModelOf(analysis, path);

        Assert.Equal(found, (await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(Analysis.Describe));
    }

    [Fact]
    public async Task An_editor_that_asks_for_a_few_lines_has_no_member_outside_them_judged()
    {
        var looked = new Looked();
        var analysis = With(looked);
        var model = ModelOf(analysis, Analysis.MainFile);
        var lines = new TextSpan(Main.IndexOf("PriceEngine", StringComparison.Ordinal), 1);

        _ = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, lines, CancellationToken.None);

        Assert.Equal(["C", "Here"], looked.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("class A { class B { enum E { } interface I { } } struct S { } record R; } namespace N { delegate void D(); namespace M { class A<T> { } } }")]
    [InlineData("partial class A { } partial class A { class B { } } partial class A { class C { } }")]
    [InlineData("System.Console.WriteLine(); class A { } partial class Program { class B { } }")]
    [InlineData("void Loose() { } namespace N { int _loose; class A { } void Member() { } }")]
    [InlineData("class A { class B { ")]
    [InlineData("file class A { }")]
    public void The_types_of_files_are_the_types_of_the_compilation(string source)
    {
        var compilation = (new Analysis(source) { IsBroken = true, OutputKind = OutputKind.ConsoleApplication }).Compile();

        AssertNoneIsMissed(compilation);
    }

    [Fact]
    public void The_types_of_this_repositorys_files_are_all_it_has()
    {
        AssertNoneIsMissed(Corpus.Repository);
        AssertNoneIsMissed(Corpus.Sample);
    }

    private static void AssertNoneIsMissed(CSharpCompilation compilation)
    {
        var found = compilation.SyntaxTrees.SelectMany(
            tree => TypesOfFile.Find(compilation.GetSemanticModel(tree), CancellationToken.None)).ToHashSet<INamedTypeSymbol>(
            SymbolEqualityComparer.Default);
        var declared = DeclaredTypes.List(compilation, static (_, _) => true, CancellationToken.None)
            .OfType<INamedTypeSymbol>()
            .ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);

        Assert.NotEmpty(declared);
        Assert.DoesNotContain(declared, type => !found.Contains(type) && type.Locations.Any(static location => location.IsInSource));
        Assert.DoesNotContain(found, type => !declared.Contains(type));
    }

    private static SemanticModel ModelOf(CompilationWithAnalyzers analysis, string path) =>
        analysis.Compilation.GetSemanticModel(analysis.Compilation.SyntaxTrees.Single(tree => tree.FilePath == path));

    private static CompilationWithAnalyzers With(DiagnosticAnalyzer analyzer) => InTwoFiles.Compile().WithAnalyzers(
        [analyzer],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildOptions(null, [])),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));

#pragma warning disable RS1001 // not for any host
    private sealed class Looked : ProvenanceAnalyzer
#pragma warning restore RS1001
    {
        public ConcurrentBag<string> Names { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AnalysisFailed];

        private protected override void Start(GuardedCompilation compilation) =>
            new DeclaredTypes().Register(compilation, static () => true, static (_, _) => true, (symbol, _) => Names.Add(symbol.Name));
    }
}
