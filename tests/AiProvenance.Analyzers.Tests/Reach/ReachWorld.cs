using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Reach;

/// <summary>A consumer whose zone <c>pricing</c> asks how far AI code reaches.</summary>
internal static class ReachWorld
{
    public const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\nreach = transitive\n";

    public static Analysis Of(string source) => new("using System; using System.Linq; using System.Collections.Generic; using System.Threading.Tasks; using AiProvenance; using Contoso.Pricing;\n" + source)
    {
        Policy = Policy,
        Analyzers = [new VerificationAnalyzer(), new ReachAnalyzer()],
    };

    /// <summary>Each AIP0008's path, as the log has it.</summary>
    public static async Task<string[]> Paths(this Analysis analysis)
    {
        var findings = await analysis.Run();
        Assert.All(findings, static finding => Assert.Equal("AIP0008", finding.Id));
        return [.. findings.Select(PathOf)];
    }

    /// <summary>Each AIP0007's paths, as the log has them.</summary>
    public static async Task<string[]> PathsToAiCode(this Analysis analysis)
    {
        var findings = await analysis.Run();
        Assert.All(findings, static finding => Assert.Equal("AIP0007", finding.Id));
        return [.. findings.SelectMany(static finding => PathOf(finding).Split("; "))];
    }

    private static string PathOf(Diagnostic finding) => finding.Properties[FindingProperties.Paths]!;
}
