using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Benchmarks;

/// <summary>Analyzers that are compared, each with the configuration that names the same namespaces.</summary>
internal sealed class AnalyzerSet(ImmutableArray<DiagnosticAnalyzer> analyzers, AdditionalText? configuration)
{
    public ImmutableArray<DiagnosticAnalyzer> Analyzers => analyzers;

    public AnalyzerOptions Options { get; } = new(configuration is null ? [] : [configuration]);

    public static AnalyzerSet Empty => new([new EmptyAnalyzer()], null);

    /// <summary>Has the driver bind every body, as any analyzer of operations does, and does nothing with it.</summary>
    public static AnalyzerSet Bound => new([new EmptyAnalyzer(EmptyAnalyzer.WithBodies)], null);

    public static AnalyzerSet Ours(IEnumerable<string> zones) => new(
        [.. typeof(VerificationAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)],
        new TextFile("AiProvenance.policy", "[zone shop]\nnamespaces = " + string.Join(", ", zones) + "\n"));

    public static AnalyzerSet Reaching(IEnumerable<string> zones, string reach) => new(
        [new VerificationAnalyzer(), new DependencyAnalyzer(), new ReachAnalyzer()],
        new TextFile("AiProvenance.policy", "[zone shop]\nreach = " + reach + "\nnamespaces = " + string.Join(", ", zones) + "\n"));

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

/// <summary>What any analyzer costs before it does anything.</summary>
#pragma warning disable RS1026, RS1036, RS1038, RS1041, RS2008 // never shipped
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyAnalyzer(Action<CompilationStartAnalysisContext> register) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new(
        "NONE0001", "Never", "Never", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Never];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(register);
    }

    /// <summary>Looks at types.</summary>
    public EmptyAnalyzer()
        : this(static start => start.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType))
    {
    }

    /// <summary>Looks at bodies.</summary>
    public static void WithBodies(CompilationStartAnalysisContext start) => start.RegisterOperationBlockAction(static _ => { });
}
