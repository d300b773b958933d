using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Embedding;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>
/// What a page shows of a project: one file, the policy and what else it is configured by. The shop is there without being shown.
/// </summary>
internal sealed record DocumentedCode
{
    private const string FileName = "/Web/Page.cs";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ProvenanceAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Where the page shows it, for messages.</summary>
    public required string Place { get; init; }

    /// <summary>The file, complete with its usings.</summary>
    public string Code { get; init; } = "";

    /// <summary>The policy file, or null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>The baseline beside the project, or null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The signatures beside the policy, or null for none.</summary>
    public string? Signatures { get; init; }

    /// <summary>The .editorconfig beside the file.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>MSBuild properties, each an element.</summary>
    public string Properties { get; init; } = "";

    /// <summary>What blocks show: each C# block is a file, configured by the blocks above it; a policy may also stand alone.</summary>
    public static IEnumerable<DocumentedCode> In(IEnumerable<MarkdownBlock> blocks, DocumentedCode? inherited = null)
    {
        var current = (inherited ?? new DocumentedCode { Place = "" }) with { Code = "" };
        DocumentedCode? lone = null;
        foreach (var block in blocks)
        {
            if (block.Language == "ini" && lone is not null)
                yield return lone;
            current = With(current, block) with { Place = block.Place };
            if (block.Language == "csharp")
                yield return current;
            lone = block.Language is "csharp" ? null : block.Language is "ini" ? current with { Code = "" } : lone;
        }

        if (lone is not null)
            yield return lone;
    }

    private static DocumentedCode With(DocumentedCode code, MarkdownBlock block) => block.Language switch
    {
        "csharp" => code with { Code = block.Text },
        "ini" => code with { Policy = block.Text },
        "baseline" => code with { Baseline = block.Text },
        "signatures" => code with { Signatures = block.Text },
        "editorconfig" => code with { EditorConfig = block.Text },
        "xml" => code with { Properties = block.Text },
        _ => code,
    };

    /// <summary>All that a build would print: the compiler's diagnostics and the analyzers', hidden ones left out.</summary>
    public async Task<ImmutableArray<Diagnostic>> Report()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            "App",
            [
                CSharpSyntaxTree.ParseText(SourceText.From(Code, System.Text.Encoding.UTF8), parse, FileName),
                CSharpSyntaxTree.ParseText(Shop.Source, parse, "/Shop/Shop.cs"),
            ],
            References.Net10,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _ = CSharpGeneratorDriver.Create([new AttributesGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var withAttributes, out _);
        var options = new AnalyzerOptions(Files(), new Configuration(EditorConfig, Properties));
        var diagnostics = await withAttributes.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden)];
    }

    /// <summary>Diagnostics for a test's message, with the fingerprint that the code has.</summary>
    public string Describe(IEnumerable<Diagnostic> diagnostics) => Place + string.Concat(diagnostics.Select(static diagnostic =>
        "\n" +
            diagnostic +
            (diagnostic.Properties.TryGetValue(
                FindingProperties.Fingerprint, out var fingerprint) ? "\n  fingerprint: " + fingerprint : "") +
        (diagnostic.Properties.TryGetValue(FindingProperties.Reviews, out var reviews) ? "\n  reviews: " + reviews : "")));

    private ImmutableArray<AdditionalText> Files() =>
    [
        .. Policy is null ? Array.Empty<AdditionalText>() : [new PolicyFile(Policy)],
        .. Baseline is null ? Array.Empty<AdditionalText>() : [new TextFile("/" + Core.Baselines.Baseline.FileName, Baseline)],
        .. Signatures is null
            ? Array.Empty<AdditionalText>()
            : [new TextFile("/" + Core.Signatures.SignatureFile.FileName, Signatures)],
    ];

    private sealed class PolicyFile(string text) : AdditionalText
    {
        public override string Path => "/" + AiProvenance.Core.Policies.Policy.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(text, System.Text.Encoding.UTF8);
    }

    private sealed class Configuration(string editorConfig, string properties) : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfigSet _files = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse(editorConfig, "/.editorconfig") });

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
            XElement.Parse("<PropertyGroup><ErrorLog>findings.sarif</ErrorLog>" + properties + "</PropertyGroup>")
            .Elements().ToDictionary(static element => "build_property." + element.Name, static element => element.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Options(_files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
