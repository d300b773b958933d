using System.Text;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>Real sources to compile: this repository's own and its sample's.</summary>
internal static class Corpus
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> LazyRepository = new(
        static () => Compile("Repository", Files("src/AiProvenance.Core", "src/AiProvenance.Analyzers"), Host()));

    private static readonly Lazy<CSharpCompilation> LazySample = new(
        static () => Compile("Sample", Files("samples/Storefront"), [], OutputKind.ConsoleApplication));

    /// <summary>The core and the analyzers, made once.</summary>
    public static CSharpCompilation Repository => LazyRepository.Value;

    /// <summary>The sample, made once.</summary>
    public static CSharpCompilation Sample => LazySample.Value;

    /// <summary>All projects that ship, in one compilation.</summary>
    public static CSharpCompilation All() =>
        Compile(
            "All",
            Files("src/AiProvenance.Core", "src/AiProvenance.Analyzers", "src/AiProvenance.CodeFixes", "src/AiProvenance.Tool"),
            [.. Host(), .. Editor()]);

    public static CSharpCompilation Compile(
        string name,
        IEnumerable<(string Path, string Text)> sources,
        IEnumerable<MetadataReference> references,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = sources.Append(("Usings.cs", Usings)).Select(
            source => CSharpSyntaxTree.ParseText(SourceText.From(source.Item2, Encoding.UTF8), options, source.Item1));
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            References.Net10.AddRange(references),
            new CSharpCompilationOptions(
                kind,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Debug));
        _ = CSharpGeneratorDriver.Create(
            [new AttributesGenerator().AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(
            compilation,
            out var withAttributes,
            out _);
        return (CSharpCompilation)withAttributes;
    }

    private static IEnumerable<(string Path, string Text)> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Testing.Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Where(path =>
            !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) &&
            !path.Contains("Embedding/Sources", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => (path, File.ReadAllText(path)));

    private static IEnumerable<MetadataReference> Host() =>
    [
        MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
    ];

    private static IEnumerable<MetadataReference> Editor() =>
    [
        MetadataReference.CreateFromFile(typeof(Workspace).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.CodeAnalysis.CSharp.Formatting.CSharpFormattingOptions).Assembly.Location),
    ];
}
