using System.Collections.Immutable;
using AiProvenance.Analyzers.Embedding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Attributes;

/// <summary>Consumers of the attributes, as strict as the compiler can be made.</summary>
internal static class AttributesCompilation
{
    /// <summary>Parse options of a project with the newest language that has a documentation file.</summary>
    public static CSharpParseOptions Newest { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Whether this run's compiler lets sources declare the compiler's EmbeddedAttribute.</summary>
    public static bool CompilerHidesEmbeddedTypes { get; } = typeof(SyntaxNode).Assembly.GetName().Version >= new Version(4, 14);

    /// <summary>A library with nullable checks, checked arithmetic, every warning wave and warnings as errors.</summary>
    public static CSharpCompilation Library(
        string name, string source, CSharpParseOptions? parse = null, params MetadataReference[] references)
    {
        var nullable = (parse ?? Newest).LanguageVersion >= LanguageVersion.CSharp8;
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, parse ?? Newest, path: name + ".cs")],
            [.. References.Net10, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                checkOverflow: true,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    /// <summary>Runs the attributes generator, and others before it, with MSBuild properties as <c>key=value</c>.</summary>
    public static CSharpCompilation WithAttributes(
        this CSharpCompilation compilation, string? property = null, params IIncrementalGenerator[] others)
    {
        var driver = Driver(compilation, property, others);
        _ = driver.RunGeneratorsAndUpdateCompilation(compilation, out var result, out var diagnostics);
        Assert.Empty(diagnostics);
        return (CSharpCompilation)result;
    }

    /// <summary>A driver for the compilation that records its steps.</summary>
    public static GeneratorDriver Driver(CSharpCompilation compilation, string? property = null, params IIncrementalGenerator[] others)
    {
        return CSharpGeneratorDriver.Create(
            [.. others.Select(GeneratorExtensions.AsSourceGenerator), new AttributesGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            optionsProvider: new BuildProperties(property),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>What a build would print: the compiler's diagnostics less what the package's suppressor silences.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Reported(this CSharpCompilation compilation)
    {
        var analyzed = compilation.WithAnalyzers([new SharedAttributeSuppressor()]);
        var diagnostics = await analyzed.GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden)];
    }

    /// <summary>The compilation as another project sees it; fails where the compiler cannot emit it.</summary>
    public static PortableExecutableReference ToImage(this CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class BuildProperties(string? property) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(property);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string? property) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            var parts = property?.Split('=', 2);
            value = parts is not null && key == "build_property." + parts[0] ? parts[1] : null;
            return value is not null;
        }
    }
}
