using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Origins;

/// <summary>Extension methods of the old form everywhere, and extension blocks on hosts that know C# 14.</summary>
public sealed class ExtensionTests
{
    private const string Touch = " => PriceEngine.Quote(1); ";

    /// <summary>A static class's member: <c>@</c> is where a mark may stand, and what a finding underlines.</summary>
    public static TheoryData<string, string> Members
    {
        get
        {
            var members = new TheoryData<string, string> { { "@ public static decimal M(this int item)" + Touch, "M" } };
            if (Host.KnowsCSharp14)
            {
                members.Add("extension(int item) { @ public decimal M()" + Touch + "}", "M");
                members.Add("extension(int item) { @ public decimal P" + Touch + "}", "P");
                members.Add("extension(int) { @ public static decimal S()" + Touch + "}", "S");
                members.Add("extension<T>(T item) where T : class { @ public object M<U>(U other)" + Touch + "}", "M");
            }

            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Its_own_mark_makes_it_AI_code(string member, string name) =>
        Assert.Equal(["AIP0001 " + name], await Analysis.Findings(Class(member, "[AiGenerated(\"x\")]", "")));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task The_classs_mark_covers_it(string member, string name) =>
        Assert.Equal(["AIP0001 " + name], await Analysis.Findings(Class(member, "", "[AiGenerated(\"x\")]")));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_person_can_claim_it(string member, string name)
    {
        _ = name;
        Assert.Empty(await Analysis.Findings(Class(member, "[HumanAuthored(\"ann@contoso.com\")]", "[AiGenerated(\"x\")]")));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task It_can_be_signed_off(string member, string name)
    {
        _ = name;
        const string Signed = "[AiGenerated(\"x\"), HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"FINGERPRINT\")]";
        Assert.Empty(await (await new Analysis(Class(member, Signed, "")).WithFingerprint()).Run());
    }

    [Fact]
    public async Task An_extended_type_of_a_zone_is_a_touch_of_the_block_or_method() =>
        Assert.NotEmpty(await Analysis.Findings(Class(
            Host.KnowsCSharp14
                ? "extension(Price price) { public int M() => 1; }"
                : "public static int M(this Price price) => 1;", "", "[AiGenerated(\"x\")]")));

    public static TheoryData<string> Blocks => Host.KnowsCSharp14 ? ["extension(Price price) { public int M() => 1; }", "extension<T>(T item) where T : Price { public int M() => 1; }"] : ["class Nested : Price { }"];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_is_reviewed_by_an_attribute_on_the_assembly_with_its_identity(string block)
    {
        var source = Class(block, "", "[AiGenerated(\"x\")]");
        var finding = (await new Analysis(source).Run()).First(static finding => finding.AdditionalLocations.Count > 0);
        var identity = finding.Properties.GetValueOrDefault(FindingProperties.AssemblyTarget) ?? "T:E.Nested";
        var review = $"[assembly: AiProvenance.HumanVerified(\"ann@contoso.com\", \"2026-01-02\", Fingerprint = \"{finding.Properties[FindingProperties.Fingerprint]}\", Target = \"{identity}\")]";
        var reviewed = new Analysis(source.Replace("[AiGenerated(", review + " [AiGenerated(", StringComparison.Ordinal))
        {
            Analyzers = [new VerificationAnalyzer(), new AssemblyAttributesAnalyzer()],
        };
        Assert.Empty(await reviewed.Findings());
    }

    [Fact]
    public void The_host_knows_the_extensions_of_its_language() => Assert.Equal(
        Host.KnowsCSharp14,
        !new Analysis("static class E { extension(int item) { public int M() => item; } }") { IsBroken = true }.Compile().GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    private static string Class(string member, string attributes, string onClass) =>
        "using AiProvenance; using Contoso.Pricing; " +
            onClass +
            " static class E { " +
            member.Replace("@", attributes, StringComparison.Ordinal) +
            " }";
}
