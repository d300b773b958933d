using System.Collections.Immutable;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiProvenance.Analyzers.Tests.Robustness;

/// <summary>All of the package's analyzers over sources that need not compile.</summary>
internal static class EveryAnalyzer
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
        [
            new VerificationAnalyzer(), new DependencyAnalyzer(), new ReachAnalyzer(), new LateBindingAnalyzer(),
            new NeedlessVerificationAnalyzer(), new MalformedMarkAnalyzer(),
            new AssemblyAttributesAnalyzer(), new PolicyAnalyzer(), new BaselineAnalyzer(), new SuppressionAnalyzer(),
            new UnheardAttributeAnalyzer(), new StatedFingerprintAnalyzer(), new ZoneNameAnalyzer(),
            new SignatureAnalyzer(), new UnsignedVerificationAnalyzer(),
        ];

    /// <summary>The built-in zones, asked for all that they can be asked.</summary>
    public static Analysis Over(string source) =>
        new(source) { Analyzers = All, IsBroken = true, Policy = "[policy]\nbuiltin_zones = true\nreach = transitive\n" };

    /// <summary>The findings, none of which is a failure; an exception that escapes fails the test in <see cref="Analysis"/>.</summary>
    public static async Task<string[]> WithoutFailure(this Analysis analysis)
    {
        var findings = await analysis.Run();
        Assert.DoesNotContain(findings, finding => finding.Id is "AIP0299" or "AD0001");
        return [.. findings.Select(Analysis.Describe)];
    }
}
