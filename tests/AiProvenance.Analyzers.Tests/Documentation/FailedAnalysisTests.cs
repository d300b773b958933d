using System.Collections.Immutable;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Documentation;

/// <summary>What the page of AIP0299 says of a bug in the package.</summary>
public sealed class FailedAnalysisTests
{
    [Fact]
    public async Task A_failure_is_an_error_at_the_declaration_and_not_the_compilers_warning()
    {
        var compilation = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class OrderPage { }")], References.Net10);
        var diagnostics = await compilation.WithAnalyzers([new FailingAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((RuleIds.AnalysisFailed, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith(
            "AiProvenance could not judge 'OrderPage' (InvalidOperationException: broken), so it counts as unverified.",
            diagnostic.GetMessage(null),
            StringComparison.Ordinal);
        Assert.True(diagnostic.Location.IsInSource);
    }

#pragma warning disable RS1001 // not for any host
    private sealed class FailingAnalyzer : ProvenanceAnalyzer
#pragma warning restore RS1001
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AnalysisFailed];

        private protected override void Start(GuardedCompilation compilation) => new DeclaredTypes().Register(
            compilation,
            static () => true,
            static (_, _) => true,
            static (symbol, _) =>
            {
                if (symbol is INamedTypeSymbol)
                    throw new InvalidOperationException("broken");
            });
    }
}
