using AiProvenance.Analyzers.Embedding;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AiProvenance.Analyzers.Tests.Infrastructure;

/// <summary>One consumer's compilation: its source with expected findings marked up, the shop beside it, the attributes embedded.</summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
internal sealed class GateTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public GateTest(string source, string? policy = null, string? editorConfig = null)
    {
        TestCode = source;
        TestState.Sources.Add(("Shop.cs", Shop.Source));
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        ReferenceAssemblies = new ReferenceAssemblies("");
        foreach (var reference in References.Net10)
            TestState.AdditionalReferences.Add(reference);
        if (policy is not null)
            TestState.AdditionalFiles.Add((Policy.FileName, policy));
        if (editorConfig is not null)
            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", editorConfig));

        // Which tree the generator adds is its own tests' business; that pragmas do nothing is the locked rules' own.
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipSuppressionCheck;
        DiagnosticVerifier = static (_, _, _) => { };
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(AttributesGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
}
