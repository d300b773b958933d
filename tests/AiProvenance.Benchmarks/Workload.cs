using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Benchmarks;

/// <summary>What is analysed: a compilation that can be made afresh, so that nothing parsed or bound before helps the next run.</summary>
internal sealed class Workload
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly string[] Sources = ["src/AiProvenance.Core", "src/AiProvenance.Analyzers"];

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;

    private Workload(IEnumerable<(string Path, string Text)> files, IEnumerable<MetadataReference> references)
    {
        _references = References.Net10.AddRange(references);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Options, file.Path));
        _ = CSharpGeneratorDriver.Create([new AttributesGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Attributes", references: _references, options: CompilationOptions), out var attributes, out _);
        _trees = trees.Concat(attributes.SyntaxTrees).ToImmutableArray();
    }

    private static CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable);

    public static Workload Shop(int files, int markedPercent) => new(ShopSource.Files(files, markedPercent), []);

    public static Workload ConnectedShop(int files, int markedPercent, int step) => new(ShopSource.ConnectedFiles(files, markedPercent, step), []);

    /// <summary>This repository's own core and analyzers; all marked by the assembly, or not at all.</summary>
    public static Workload Repository(bool isMarked)
    {
        var root = Testing.Repository.Root;
        var usings = "global using System; global using System.Collections.Generic; global using System.Collections.Immutable; global using System.Linq; global using System.Threading;" +
            (isMarked ? "[assembly: AiProvenance.AiGenerated(\"Copilot\")]" : "");
        var files = Sources
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("Embedding/Sources", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, System.IO.File.ReadAllText(path)))
            .Append(("Usings.cs", usings));
        return new Workload(files, [MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location), MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location)]);
    }

    /// <summary>How many files it has.</summary>
    public int Files => _trees.Length;

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Workload", _trees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), Options, tree.FilePath)), _references, CompilationOptions);
}
