using System.Collections.Concurrent;
using System.IO;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Tool.Compilations;

/// <summary>From a compiler's arguments to the compilation, as the compiler makes it. Nothing is emitted.</summary>
/// <param name="findProject">
/// The compilation of another project that has to stand in for its assembly; null where the assembly serves.
/// </param>
internal sealed class CompilationReader(Func<string, ProjectOutput, CancellationToken, CSharpCompilation?> findProject)
{
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.Ordinal);
    private readonly GeneratorLoader _loader = new();

    /// <summary>Makes the compilation.</summary>
    public ProjectCompilation Read(CompilerCall call, CancellationToken cancellationToken)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(call.Arguments, call.Folder, sdkDirectory: null);
        var notes = ImmutableArray.CreateBuilder<string>();
        var trees = ParseFiles(arguments, notes, cancellationToken);
        var options = new AnalyzerOptions(
            [.. arguments.AdditionalFiles.Select(static file => new AdditionalFile(file.Path))],
            ConfiguredOptions.Read(arguments.AnalyzerConfigPaths));
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName ?? Path.GetFileNameWithoutExtension(call.Project),
            trees,
            [.. arguments.MetadataReferences.Select(
                reference => Resolve(reference, call, notes, cancellationToken)).OfType<MetadataReference>()],
            arguments.CompilationOptions.WithConcurrentBuild(true));
        var failures = ImmutableArray.CreateBuilder<string>();
        compilation = Generate(compilation, arguments, options, failures, cancellationToken);
        return new ProjectCompilation(call, compilation, options, [.. trees])
        {
            Notes = [.. notes, .. failures],
            GeneratorFailure = failures.FirstOrDefault(),
        };
    }

    private static SyntaxTree[] ParseFiles(
        CSharpCommandLineArguments arguments, ImmutableArray<string>.Builder notes, CancellationToken cancellationToken)
    {
        var trees = new SyntaxTree?[arguments.SourceFiles.Length];
        var failed = new ConcurrentBag<string>();
        _ = Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            var file = arguments.SourceFiles[i];
            try
            {
                using var stream = File.OpenRead(file.Path);
                var text = SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
                var parse = file.IsScript ? arguments.ParseOptions.WithKind(SourceCodeKind.Script) : arguments.ParseOptions;
                trees[i] = CSharpSyntaxTree.ParseText(text, parse, Path.GetFullPath(file.Path), cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                failed.Add($"'{file.Path}' cannot be read: {exception.Message}");
            }
        });
        notes.AddRange(failed.Order(StringComparer.Ordinal));
        return [.. trees.OfType<SyntaxTree>()];
    }

    private MetadataReference? Resolve(
        CommandLineReference reference, CompilerCall call, ImmutableArray<string>.Builder notes, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(call.Folder, reference.Reference));
        if (call.Projects.TryGetValue(path, out var output) && findProject(path, output, cancellationToken) is { } compilation)
            return compilation.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes);
        if (File.Exists(path))
            return _references.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file)).WithProperties(reference.Properties);
        notes.Add($"the reference '{path}' is missing: run 'dotnet restore' and 'dotnet build' for '{call.Project}'");
        return null;
    }

    // What they add may be in signatures, and Razor's pages become C# by one.
    private CSharpCompilation Generate(
        CSharpCompilation compilation,
        CSharpCommandLineArguments arguments,
        AnalyzerOptions options,
        ImmutableArray<string>.Builder failures,
        CancellationToken cancellationToken)
    {
        var generators = new List<ISourceGenerator>();
        foreach (var reference in arguments.AnalyzerReferences)
        {
            var file = new AnalyzerFileReference(Path.GetFullPath(reference.FilePath), _loader);
            file.AnalyzerLoadFailed += (_, failure) => failures.Add($"'{reference.FilePath}' does not load: {failure.Message}");
            generators.AddRange(file.GetGenerators(LanguageNames.CSharp));
        }

        if (generators.Count == 0)
            return compilation;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            generators,
            options.AdditionalFiles,
            arguments.ParseOptions,
            options.AnalyzerConfigOptionsProvider,
            new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None, false, arguments.GeneratedFilesOutputDirectory ?? arguments.OutputDirectory));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
        foreach (var result in driver.GetRunResult().Results)
        {
            if (result.Exception is { } exception)
                failures.Add($"the source generator {result.Generator.GetGeneratorType().FullName} fails: {exception.Message}");
        }

        return (CSharpCompilation)generated;
    }
}
