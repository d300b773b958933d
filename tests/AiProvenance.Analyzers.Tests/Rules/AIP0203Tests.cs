using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;
using AiProvenance.Core.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Tests.Rules;

/// <summary>The gate is being suppressed: what source says in vain.</summary>
public sealed class AIP0203Tests
{
    [Theory]
    [InlineData("#pragma warning disable AIP0001", "AIP0001")]
    [InlineData("#pragma warning disable CS0168, aip0001", "aip0001")]
    [InlineData(
        """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("X", "AIP0001:Any", Scope = "type", Target = "~T:C")]""", null)]
    [InlineData("""[module: System.Diagnostics.CodeAnalysis.SuppressMessage(checkId: "AIP0203", category: "X")]""", null)]
    [InlineData("""[System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("X", "AIP0005")] class D { }""", null)]
    [InlineData(
        """global using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute; [Quiet("X", "AIP0001")] class D { }""", null)]
    [InlineData("""[System.Diagnostics.CodeAnalysis.Suppress\u004Dessage("X", "AIP0001")] class D { }""", null)]
    [InlineData(
        """[System.Diagnostics.CodeAnalysis.SuppressMessage("X", "AI" + D.Rest)] class D { public const string Rest = "P0001"; }""", null)]
    public async Task What_names_a_locked_rule_is_a_warning_where_it_stands(string source, string? place)
    {
        var finding = Assert.Single(await Code(source).Run());
        Assert.Equal(("AIP0203", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("has no effect", finding.GetMessage(null), StringComparison.Ordinal);
        if (place is not null)
            Assert.Equal("AIP0203 " + place, Analysis.Describe(finding));
    }

    [Theory]
    [InlineData("#pragma warning disable")]
    [InlineData("#pragma warning restore AIP0001")]
    [InlineData("#pragma warning disable AIP0202, CS0168, AIP00011 // AIP0001")]
    [InlineData("#if NEVER\n#pragma warning disable AIP0001\n#endif")]
    [InlineData("""[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("AIP0001", "CA1822")]""")]
    [InlineData("""class D { const string Note = "AIP0001"; }""")]
    public async Task Anything_else_is_left_alone(string source) => Assert.Empty(await Code(source).Run());

    [Fact]
    public void Locked_rules_are_those_whose_descriptors_are()
    {
        string[] locked = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];
        var all = typeof(Descriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();
        Assert.All(all, rule => Assert.Equal(locked.All(rule.CustomTags.Contains), RuleIds.Locked.Contains(rule.Id)));
    }

    [Fact]
    public async Task An_alias_from_another_file_is_seen_through()
    {
        var code = new Analysis("""[Quiet("X", "AIP0001")] class D { }""")
        {
            Analyzers = [new SuppressionAnalyzer()],
            OtherFiles = [("/src/Usings.cs", "global using Quiet = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;")],
        };

        Assert.Equal("AIP0203", Assert.Single(await code.Run()).Id);
    }

    private static Analysis Code(string source) => new(source) { Analyzers = [new SuppressionAnalyzer()] };
}
