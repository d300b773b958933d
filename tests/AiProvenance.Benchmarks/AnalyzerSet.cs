using System.Collections.Immutable;
using System.Reflection;
using AiProvenance.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Benchmarks;

/// <summary>Analyzers that are compared, each with the configuration that names the same namespaces.</summary>
internal sealed class AnalyzerSet(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, AdditionalText? configuration)
{
    public string Name => name;

    public ImmutableArray<DiagnosticAnalyzer> Analyzers => analyzers;

    public AnalyzerOptions Options { get; } = new(configuration is null ? [] : [configuration]);

    public static AnalyzerSet Empty => new("empty", [new EmptyAnalyzer()], null);

    /// <summary>Has the driver bind every body, as any analyzer of operations does, and does nothing with it.</summary>
    public static AnalyzerSet Bound => new("bound", [new EmptyAnalyzer(EmptyAnalyzer.WithBodies)], null);

    public static AnalyzerSet Ours(IEnumerable<string> zones) => new(
        "ours",
        [.. typeof(VerificationAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)],
        new TextFile("AiProvenance.policy", "[zone shop]\nnamespaces = " + string.Join(", ", zones) + "\n"));

    public static AnalyzerSet Reaching(IEnumerable<string> zones, string reach) => new(
        reach,
        [new VerificationAnalyzer(), new DependencyAnalyzer(), new ReachAnalyzer()],
        new TextFile("AiProvenance.policy", "[zone shop]\nreach = " + reach + "\nnamespaces = " + string.Join(", ", zones) + "\n"));

    public static AnalyzerSet Banned(IEnumerable<string> zones)
    {
        var folder = typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BannedApiAnalyzers").Value! + "/analyzers/dotnet/cs/";
        var assembly = Assembly.LoadFrom(folder + "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll");
        _ = Assembly.LoadFrom(folder + "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll");
        var type = assembly.GetTypes().Single(type => type.Name == "CSharpSymbolIsBannedAnalyzer");
        return new AnalyzerSet(
            "banned",
            [(DiagnosticAnalyzer)Activator.CreateInstance(type)!],
            new TextFile("BannedSymbols.txt", string.Concat(zones.Select(zone => "N:" + zone + "\n"))));
    }

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
    private static readonly DiagnosticDescriptor Never = new("NONE0001", "Never", "Never", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

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
