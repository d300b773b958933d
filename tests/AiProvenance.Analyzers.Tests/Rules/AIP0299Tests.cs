using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Hosting;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>Analysis of a declaration failed; it counts as unverified.</summary>
public sealed class AIP0299Tests
{
    private static readonly Analysis Code = new("class C { void M() => Contoso.Pricing.PriceEngine.Quote(1); }")
    {
        Analyzers = [new VerificationAnalyzer()],
    };

    [Fact]
    public async Task A_failure_while_a_type_is_looked_at_is_an_error_at_its_name()
    {
        var findings = await (Code with { Options = new FailingOptions(() => new InvalidOperationException("broken\nbadly")) }).Run();

        Assert.Equal(["AIP0299 C"], findings.Select(Analysis.Describe));
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
        Assert.Equal(
            "AiProvenance could not judge 'C' (InvalidOperationException: broken badly), so it counts as unverified. " +
            "Please report this bug of AiProvenance.Analyzers, with the declaration",
            findings[0].GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_failure_at_one_member_takes_no_other_along()
    {
        var code = new Analysis("class C { void A() { } void M() { } void Z() { } }") { Analyzers = [new FailsAtAccess()] };

        var findings = await code.Run();

        Assert.Equal(["AIP0299 C", "AIP0299 M"], findings.Select(Analysis.Describe));
        Assert.Equal(
            "AiProvenance could not judge 'C.M()' (InvalidOperationException: M), so it counts as unverified. " +
            "Please report this bug of AiProvenance.Analyzers, with the declaration",
            findings[1].GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_failure_while_a_file_is_checked_is_an_error_at_the_file()
    {
        var finding = Assert.Single(await (Code with
        {
            Generators = [],
            Options = new FailingOptions(() => new InvalidOperationException("broken")),
            Analyzers = [new PolicyAnalyzer()],
        }).Run());

        Assert.Equal("AIP0299", finding.Id);
        Assert.Equal(Analysis.MainFile, finding.Location.SourceTree!.FilePath);
    }

    [Fact]
    public async Task A_failure_to_read_the_policy_is_an_error_of_every_analyzer_that_needs_it()
    {
        var findings = await (Code with
        {
            AdditionalFiles = [new FailingFile(() => new IOException("locked"))],
            Analyzers = [new PolicyAnalyzer(), new VerificationAnalyzer(), new AssemblyAttributesAnalyzer()],
        }).Run();

        Assert.Equal(3, findings.Length);
        Assert.All(findings, finding => Assert.Equal(("AIP0299", DiagnosticSeverity.Error), (finding.Id, finding.Severity)));
        Assert.Contains(findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).StartsWith(
            "AiProvenance could not judge 'Contoso.Store' (IOException: locked)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancellation_that_the_host_did_not_ask_for_is_a_failure_too() => Assert.Equal(
        ["AIP0299 C"],
        await (Code with { Options = new FailingOptions(() => new OperationCanceledException()) }).Findings());

    [Fact]
    public async Task A_cancellation_by_the_host_passes_through()
    {
        using var source = new CancellationTokenSource();
        var options = new FailingOptions(() =>
        {
            source.Cancel();
            return new OperationCanceledException(source.Token);
        });
        var analyzed = Code.Compile().WithAnalyzers(
            [new VerificationAnalyzer()],
            new AnalyzerOptions([], options));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analyzed.GetAnalyzerDiagnosticsAsync(source.Token));
    }

    // Only what this package asks for fails: the compiler asks the same provider for much else.
    private sealed class FailingOptions(Func<Exception> failure) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new BuildOptions(null, []).GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            tree.FilePath == Analysis.MainFile ? new Values(failure) : GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(Func<Exception> failure) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = null;
                return key == "ai_provenance.origin" ? throw failure() : false;
            }
        }
    }

    private sealed class FailingFile(Func<Exception> failure) : AdditionalText
    {
        public override string Path => "/src/AiProvenance.policy";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => throw failure();
    }

#pragma warning disable RS1001 // not for any host
    private sealed class FailsAtAccess : ProvenanceAnalyzer
#pragma warning restore RS1001
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AnalysisFailed];

        private protected override void Start(GuardedCompilation compilation) => new DeclaredTypes().Register(
            compilation,
            static () => true,
            static (_, _) => true,
            static (symbol, _) =>
            {
                if (symbol.Name is "C" or "M")
                    throw new InvalidOperationException(symbol.Name);
            });
    }
}
