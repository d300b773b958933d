using System.Collections.Immutable;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Tests.Touches.Catalogue;
using AiProvenance.Analyzers.Touches;
using AiProvenance.Analyzers.Verdicts;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Touches;

/// <summary>A case of the catalogue, compiled, and what the gate finds in it.</summary>
internal sealed class CatalogueCompilation
{
    private const string Mark = "[AiGenerated(\"x\")] ";
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);
    private static readonly ImmutableArray<SyntaxTree> World =
    [
        .. new[] { TouchPrelude.Attributes, TouchPrelude.Zone, TouchPrelude.Stock }
            .Select(
                static (text, i) =>
                    Tree(
                        (i == 0 ? "" : "#nullable enable\n" + TouchPrelude.Usings.Replace(
                            "using AiProvenance;", "", StringComparison.Ordinal)) +
                            text,
                        "World" + i + ".cs")),
    ];

    // What all cases share is bound once.
    private static readonly CSharpCompilation Shared = CSharpCompilation.Create(
        "Cases",
        World,
        References.Net10,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private readonly CSharpCompilation _compilation;
    private readonly SyntaxTree _tree;
    private readonly int _offset;

    public CatalogueCompilation(TouchCase @case)
    {
        var (before, after) = @case.Frame switch
        {
            TouchFrame.Member => ("partial class Subject\n{\n" + Mark, "\n}"),
            TouchFrame.File => (Mark, ""),
            _ => ("[assembly: AiGenerated(\"x\", Target = \"top-level\")]\n", ""),
        };
        if (@case.Source.Contains("AiGenerated(", StringComparison.Ordinal))
            before = before.Replace(Mark, "", StringComparison.Ordinal);
        before = TouchPrelude.Usings + before;
        _offset = before.Length;
        _tree = Tree(before + @case.Source + after, "Case.cs");
        _compilation = Shared.AddSyntaxTrees(_tree);
        if (@case.Given.Length > 0)
            _compilation = _compilation.AddSyntaxTrees(Tree("#nullable enable\n" + TouchPrelude.Usings + @case.Given, "Given.cs"));
        if (@case.Frame == TouchFrame.Program)
            _compilation = _compilation.WithOptions(_compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    public static CSharpCompilation WorldAlone => Shared;

    /// <summary>Errors in the case itself.</summary>
    public ImmutableArray<Diagnostic> Errors =>
        [.. _compilation.SyntaxTrees.Except(World).SelectMany(tree => _compilation.GetSemanticModel(tree).GetDiagnostics()).Where(
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>The touches of all declarations in the case that are judged, each with the place in the case's source.</summary>
    public ImmutableArray<(string Symbol, TextSpan Span)> Touches()
    {
        var gate = new VerificationGate(new GateSteps(BuiltInPolicy.Instance, null, _compilation, new NoOptions(), []));
        return
        [
            .. Declared()
                .SelectMany(symbol => gate.Judge(symbol, CancellationToken.None))
                .SelectMany(static judgement => judgement.Touches)
                .Select(touch => (SymbolNames.Write(touch.Symbol), Span(touch)))
                .OrderBy(static touch => touch.Item2)
                .ThenBy(static touch => touch.Item1, StringComparer.Ordinal),
        ];
    }

    private TextSpan Span(Touch touch)
    {
        Assert.Same(_tree, touch.Location.SourceTree);
        return new TextSpan(touch.Location.SourceSpan.Start - _offset, touch.Location.SourceSpan.Length);
    }

    private IEnumerable<ISymbol> Declared()
    {
        var model = _compilation.GetSemanticModel(_tree);
        return _tree.GetRoot()
            .DescendantNodesAndSelf()
            .Where(static node => node is MemberDeclarationSyntax or CompilationUnitSyntax or
                VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax })
            .Select(node => node is CompilationUnitSyntax ? _compilation.GetEntryPoint(default) : model.GetDeclaredSymbol(node))
            .OfType<ISymbol>()
            .Distinct<ISymbol>(SymbolEqualityComparer.Default);
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, Parse, path);

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Empty();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Empty : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = null;
                return false;
            }
        }
    }
}
