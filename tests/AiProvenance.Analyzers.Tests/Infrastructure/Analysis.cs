using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>One consumer's compilation with every knob that a build has; for what markup in one source cannot say.</summary>
internal sealed record Analysis(string Source)
{
    /// <summary>The path of <see cref="Source"/>.</summary>
    public const string MainFile = "/src/Code.cs";

    private static readonly Lazy<CSharpCompilation> Usual = new(() =>
    {
        var compilation = CSharpCompilation.Create("Contoso.Store", references: [.. Testing.References.Net10, Shop.Reference]);
        _ = compilation.GetTypeByMetadataName("System.Object");
        return compilation;
    });

    // With a log, findings state the fingerprints that tests sign with.
    private static readonly (string Name, string Value) Log = ("ErrorLog", "findings.sarif");

    public ImmutableArray<(string Path, string Text)> OtherFiles { get; init; } = [];

    public string? Policy { get; init; }

    /// <summary>The text of <c>/src/.editorconfig</c>.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Build properties, without their prefix.</summary>
    public ImmutableArray<(string Name, string Value)> Properties { get; init; } = [];

    public ImmutableArray<AdditionalText> AdditionalFiles { get; init; } = [];

    public ImmutableArray<IIncrementalGenerator> Generators { get; init; } = [new AttributesGenerator()];

    /// <summary>Where the compiler puts generators' output; hosts below Roslyn 4.10 give none.</summary>
    public string? GeneratedFilesFolder { get; init; }

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    public ImmutableArray<MetadataReference> Framework { get; init; } = Testing.References.Net10;

    public string AssemblyName { get; init; } = "Contoso.Store";

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    /// <summary>Whether the shop is referenced.</summary>
    public bool HasShop { get; init; } = true;

    public AnalyzerConfigOptionsProvider? Options { get; init; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [new VerificationAnalyzer(), new MalformedMarkAnalyzer()];

    /// <summary>Whether the source may be one that the compiler refuses.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Each finding as <c>RULE text-at-its-location</c>, in the order of the source.</summary>
    public static async Task<string[]> Findings(string source, string? policy = null, string? editorConfig = null) =>
        await new Analysis(source) { Policy = policy, EditorConfig = editorConfig }.Findings();

    /// <inheritdoc cref="Findings(string, string, string)"/>
    public async Task<string[]> Findings() => [.. (await Run()).Select(Describe)];

    /// <summary>The one finding's message.</summary>
    public async Task<string> Message() => Assert.Single(await Run()).GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    // As a build does it, what the compiler itself says comes out of the pass in which the analyzers run.
    public async Task<ImmutableArray<Diagnostic>> Run()
    {
        if (IsBroken)
            return await Analyze(Compile());
        var all = await WithAnalyzers(Generate(Parsed())).GetAllDiagnosticsAsync(CancellationToken.None);
        Assert.Empty(all.Where(static diagnostic => IsCompilers(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error));
        return Sort(all.Where(static diagnostic => !IsCompilers(diagnostic)));
    }

    public CSharpCompilation Compile()
    {
        var compilation = Generate(Parsed());
        if (!IsBroken)
            Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        Sort(await WithAnalyzers(compilation).GetAnalyzerDiagnosticsAsync(CancellationToken.None));

    private CompilationWithAnalyzers WithAnalyzers(Compilation compilation) =>
        compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(Files(), Options ?? new BuildOptions(EditorConfig, Properties.Insert(0, Log))),
            static (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    private static bool IsCompilers(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)];

    public static string Describe(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
            return diagnostic.Id + " " + tree.GetText().ToString(diagnostic.Location.SourceSpan);
        var place = diagnostic.Location.GetLineSpan();
        return diagnostic.Id + " " + place.Path + ":" + (place.StartLinePosition.Line + 1);
    }

    private CSharpCompilation Parsed()
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion);
        var trees = OtherFiles.Insert(0, (MainFile, Source))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path));
        var options = new CSharpCompilationOptions(
            OutputKind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Annotations);
        return Empty().WithAssemblyName(AssemblyName).WithOptions(options).AddSyntaxTrees(trees);
    }

    // Compilations made from one another read their references once.
    private CSharpCompilation Empty() => HasShop && References.IsEmpty && Framework == Testing.References.Net10
        ? Usual.Value
        : CSharpCompilation.Create(
            AssemblyName, references: [.. Framework, .. References, .. HasShop ? [Shop.Reference] : Array.Empty<MetadataReference>()]);

    private CSharpCompilation Generate(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(
            Generators.Select(GeneratorExtensions.AsSourceGenerator),
            parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion),
            driverOptions: DriverOptions());
        _ = driver.RunGeneratorsAndUpdateCompilation(compilation, out var result, out _);
        return (CSharpCompilation)result;
    }

    // The base directory is newer than the lowest host.
    private GeneratorDriverOptions DriverOptions() => GeneratedFilesFolder is null
        ? default
        : (GeneratorDriverOptions)typeof(GeneratorDriverOptions).GetConstructors()
            .Single(static constructor => constructor.GetParameters().Any(static parameter => parameter.Name == "baseDirectory"))
            .Invoke([IncrementalGeneratorOutputKind.None, false, GeneratedFilesFolder]);

    private ImmutableArray<AdditionalText> Files() => Policy is null
        ? AdditionalFiles
        : AdditionalFiles.Insert(0, new TextFile("/src/" + Core.Policies.Policy.FileName, Policy));
}
