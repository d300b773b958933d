using AiProvenance.Analyzers.Diagnostics;
using AiProvenance.Analyzers.Rules;
using AiProvenance.Analyzers.Tests.Infrastructure;

namespace AiProvenance.Analyzers.Tests.Messages;

/// <summary>The log says for a list of reviews what a finding is about, and who may not review.</summary>
public sealed class LoggedFactsTests
{
    private const string Policy = "[zone pricing]\nnamespaces = Contoso.Pricing\n";

    [Theory]
    [InlineData("class C { [AiGenerated(\"x\")] decimal M(int i) => PriceEngine.Quote(1); }", "M:C.M(System.Int32)")]
    [InlineData("class C { [AiGenerated(\"x\")] decimal P => PriceEngine.Quote(1); }", "P:C.P")]
    [InlineData("class C { void M() { [AiGenerated(\"x\")] decimal L() => PriceEngine.Quote(1); L(); } }", "M:C.M/L#0")]
    [InlineData("[AiGenerated(\"x\")] class C : PriceEngine { }", "T:C")]
    public async Task A_finding_states_its_assembly_and_identity(string source, string identity)
    {
        var analysis = Code(source);
        var finding = Assert.Single(await analysis.Run());

        Assert.Equal(identity, finding.Properties[FindingProperties.Identity]);
        Assert.NotEmpty(finding.Properties[FindingProperties.Assembly]!);
        Assert.False(finding.Properties.ContainsKey(FindingProperties.Prompters));
        Assert.False(finding.Properties.ContainsKey(FindingProperties.Counted));
        Assert.False(finding.Properties.ContainsKey(FindingProperties.Requests));
    }

    [Theory]
    [InlineData("[AiGenerated(\"x\", PromptedBy = \"dana@contoso.com\")]", "dana@contoso.com")]
    [InlineData("[AiGenerated(\"x\", PromptedBy = \"dana@contoso.com\"), AiAssisted(\"y\", PromptedBy = \"lee@contoso.com\")]", "dana@contoso.com; lee@contoso.com")]
    [InlineData("[AiGenerated(\"x\", PromptedBy = \"dana\\n\\tlee\")]", "dana  lee")]
    public async Task It_states_who_prompted(string marks, string prompters)
    {
        var finding = Assert.Single(await Code("class C { " + marks + " decimal M() => PriceEngine.Quote(1); }").Run());

        Assert.Equal(prompters, finding.Properties[FindingProperties.Prompters]);
    }

    [Theory]
    [InlineData("", "\t\t")]
    [InlineData(", RequestedBy = \"dana@contoso.com\"", "dana@contoso.com\t\t")]
    [InlineData(", RequestedBy = \"dana@contoso.com\", On = \"2026-11-20\", Zone = \"pricing\"", "dana@contoso.com\t2026-11-20\tpricing")]
    [InlineData(", RequestedBy = \"a\\tb\\nc\"", "a b c\t\t")]
    public async Task It_states_who_asks_for_a_review_of_this_code(string facts, string line)
    {
        var analysis = Code("class C { [AiGenerated(\"x\"), PendingReview(\"FINGERPRINT\"" + facts + ")] decimal M() => PriceEngine.Quote(1); }");
        var fingerprint = (await analysis.Run()).Single(static finding => finding.Id == "AIP0001").Properties[FindingProperties.Fingerprint]!;

        var requested = Assert.Single(await analysis.With(fingerprint).Run());

        Assert.Equal("true", requested.Properties[FindingProperties.IsRequested]);
        Assert.Equal(line, requested.Properties[FindingProperties.Requests]);
        Assert.All(
            await analysis.With("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA").Run(),
            static finding => Assert.False(finding.Properties.ContainsKey(FindingProperties.Requests)));
    }

    [Fact]
    public async Task It_states_whose_reviews_count_where_they_are_too_few()
    {
        var analysis = Code(
            "class C { [AiGenerated(\"x\"), HumanVerified(\"kim@contoso.com\", \"2026-11-03\", Fingerprint = \"FINGERPRINT\")] " +
            "decimal M() => PriceEngine.Quote(1); }") with
        {
            Policy = Policy + "required_reviews = 2\n",
        };
        var fingerprint = (await analysis.Run()).First(static finding => finding.Properties.ContainsKey(FindingProperties.Fingerprint))
            .Properties[FindingProperties.Fingerprint]!;

        var finding = Assert.Single(await analysis.With(fingerprint).Run());

        Assert.Equal("AIP0003", finding.Id);
        Assert.Equal("kim@contoso.com", finding.Properties[FindingProperties.Counted]);
    }

    [Fact]
    public async Task A_use_of_unverified_code_states_who_prompted_each_piece()
    {
        var finding = Assert.Single(await (Code("""
            class Helper
            {
                [AiGenerated("x", PromptedBy = "dana@contoso.com")] public static int A() => 1;
                [AiGenerated("x")] public static int B() => 2;
                [AiGenerated("x", PromptedBy = "lee@contoso.com")] public static int D() => 3;
            }
            namespace Contoso.Pricing { static class Own { static int M() => Helper.A() + Helper.B() + Helper.D(); } }
            """) with
        {
            Analyzers = [new DependencyAnalyzer()],
        }).Run());

        Assert.Equal("AIP0007", finding.Id);
        Assert.Equal(["dana@contoso.com", "", "lee@contoso.com"], finding.Properties[FindingProperties.Prompters]!.Split('\n'));
        Assert.Equal(3, RequestedReview.Read(finding.Properties[FindingProperties.Reviews]!).Length);
    }

    private static Analysis Code(string source) => new("using AiProvenance; using Contoso.Pricing;\n" + source) { Policy = Policy };
}
