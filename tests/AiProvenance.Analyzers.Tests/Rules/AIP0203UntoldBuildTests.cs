using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Analyzers.Tests.Stamps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>What the compiler's side says where the package's targets tell it nothing.</summary>
public sealed class AIP0203UntoldBuildTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2026-11-30")]
    public void A_day_that_is_told_is_enough_though_it_be_empty(string day) => Assert.Empty(Reported(("AiProvenanceAsOf", day)));

    [Fact]
    public void Where_nothing_is_told_the_build_stops()
    {
        var diagnostic = Assert.Single(Reported());
        Assert.Equal(("AIP0203", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    // The package's props can be there without its targets.
    [Fact]
    public void Other_properties_do_not_speak_for_the_targets() =>
        Assert.Equal(["AIP0203"], Reported(("AiProvenanceEmbedAttributes", "false")).Select(static diagnostic => diagnostic.Id));

    // As by NoWarn and configuration; pragmas have no place to stand in.
    [Fact]
    public void It_cannot_be_suppressed()
    {
        var library = StampedCompilation.Library(References.Net10, ("/src/Code.cs", "#pragma warning disable\npublic class Code { }"));
        var silent = library.Options.WithSpecificDiagnosticOptions([new("AIP0203", ReportDiagnostic.Suppress)]);
        var diagnostic = Assert.Single(Reported(library.WithOptions(silent)));
        Assert.Equal((DiagnosticSeverity.Error, false), (diagnostic.Severity, diagnostic.IsSuppressed));
    }

    private static ImmutableArray<Diagnostic> Reported(params (string Name, string Value)[] properties) =>
        Reported(StampedCompilation.Library(References.Net10, ("/src/Code.cs", "public class Code { }")), properties);

    private static ImmutableArray<Diagnostic> Reported(CSharpCompilation compilation, params (string Name, string Value)[] properties) =>
        CSharpGeneratorDriver
            .Create([new UntoldBuildGenerator().AsSourceGenerator()], optionsProvider: new BuildOptions(null, properties))
            .RunGenerators(compilation).GetRunResult().Diagnostics;
}
