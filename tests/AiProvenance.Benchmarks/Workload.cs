using System.Collections.Immutable;
using System.Text;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Benchmarks;

/// <summary>What is analysed: a compilation that can be made afresh, so that nothing parsed or bound before helps the next run.</summary>
internal sealed class Workload
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private readonly ImmutableArray<SyntaxTree> _trees;

    private Workload(IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Options, file.Path));
        var none = CSharpCompilation.Create("Attributes", references: References.Net10, options: CompilationOptions);
        _ = CSharpGeneratorDriver.Create([new AttributesGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(none, out var attributes, out _);
        _trees = trees.Concat(attributes.SyntaxTrees).ToImmutableArray();
    }

    private static CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>These files.</summary>
    public static Workload Of(params (string Path, string Text)[] files) => new(files);

    public static Workload Shop(int files, int markedPercent) => new(ShopSource.Files(files, markedPercent));

    public static Workload ConnectedShop(int files, int markedPercent, int step) =>
        new(ShopSource.ConnectedFiles(files, markedPercent, step));

    /// <summary>The sample, without the statements that show it at work.</summary>
    public static Workload Sample() => new(Directory
        .EnumerateFiles(Repository.PathOf("samples/Storefront"), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(path) != "Program.cs")
        .Order(StringComparer.Ordinal)
        .Select(static path => (path, File.ReadAllText(path)))
        .Append(
            (
                "Usings.cs",
                "global using System; global using System.Collections.Generic; global using System.Linq; global using System.IO;" +
            "global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http;")));

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Workload",
        _trees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), Options, tree.FilePath)),
        References.Net10,
        CompilationOptions);
}
